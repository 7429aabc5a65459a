import { assertObject } from "../../estimate/check.ts";
import type { Network, NetworkGeography } from "../transfer/network.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { type PageInput, estimatePage } from "./estimate-page.ts";
import { estimateTransferAdeme } from "../transfer/estimate-transfer-ademe.ts";
import { estimateTransferOneByte } from "../transfer/estimate-transfer-one-byte.ts";

export type PageByModels = {
  readonly sustainableWebDesign: Estimate<"average">;
  readonly oneByte: Estimate<"average">;
  readonly ademe: Estimate<"average">;
};

/**
 * The same bytes by three models, in grams of CO2e, to be shown side by side and never averaged, because their
 * boundaries differ. Only the first takes electricity, hosting and visits; only ADEME's takes the network (fixed in France by
 * default). Throws a RangeError that names the field and its value.
 */
export function estimatePageByModels(
  input: PageInput & { network?: Network | undefined; geography?: NetworkGeography | undefined },
): PageByModels {
  assertObject(input);
  const { network = "fixed", geography = "FR", ...page } = input;
  const { bytes } = page;
  return {
    sustainableWebDesign: estimatePage(page),
    oneByte: estimateTransferOneByte({ bytes }),
    ademe: estimateTransferAdeme({ bytes, network, geography }),
  };
}
