import type { Estimate } from "./estimate.ts";
import { type PageInput, estimatePage } from "./estimate-page.ts";
import {
  type Network,
  type NetworkGeography,
  estimateTransferAdeme,
} from "./estimate-transfer-ademe.ts";
import { estimateTransferOneByte } from "./estimate-transfer-one-byte.ts";

export type PageByModels = {
  readonly sustainableWebDesign: Estimate<"average">;
  readonly oneByte: Estimate<"average">;
  readonly ademe: Estimate<"average">;
};

/**
 * The same bytes by three models, in grams of CO2e, to be shown beside each other and never averaged: they
 * draw different boundaries. Only the first knows grid, hosting and visits; only ADEME's knows the network
 * (fixed in France by default). Throws a RangeError that names the field and its value.
 */
export function estimatePageByModels(
  input: PageInput & { network?: Network | undefined; geography?: NetworkGeography | undefined },
): PageByModels {
  const { bytes, network = "fixed", geography = "FR" } = input;
  return {
    sustainableWebDesign: estimatePage(input),
    oneByte: estimateTransferOneByte({ bytes }),
    ademe: estimateTransferAdeme({ bytes, network, geography }),
  };
}
