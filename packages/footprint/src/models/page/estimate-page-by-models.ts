import { assertObject } from "../../estimate/check.ts";
import type { Network, NetworkGeography } from "../transfer/network.ts";
import { isBySegment } from "../../factors/electricity/electricity.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { type PageInput, estimatePage } from "./estimate-page.ts";
import { estimateTransferAdeme } from "../transfer/estimate-transfer-ademe.ts";
import { estimateTransferOneByte } from "../transfer/estimate-transfer-one-byte.ts";

export type PageByModels = {
  readonly sustainableWebDesign: Estimate<"average">;
  /** The same model without the device, as the two others count. */
  readonly withoutDevice: Estimate<"average">;
  readonly oneByte: Estimate<"average">;
  readonly ademe: Estimate<"average">;
};

/**
 * The same bytes by three models on the same electricity, in grams of CO2e, to be shown side by side and never averaged, because their
 * boundaries differ. Without an `electricity` each has its own. Hosting and visits count for the first one only; only ADEME's takes
 * the network (fixed in France by default). Throws a RangeError that names the field and its value.
 */
export function estimatePageByModels(
  input: Omit<PageInput, "withoutDevice"> & {
    network?: Network | undefined;
    geography?: NetworkGeography | undefined;
  },
): PageByModels {
  assertObject(input);
  const { network = "fixed", geography = "FR", ...page } = input;
  const { bytes, electricity } = page;
  const { device: _, ...others } = isBySegment(electricity) ? electricity : {};
  const transfer = isBySegment(electricity) ? others : electricity;
  const ofNetwork = isBySegment(electricity) ? electricity.network : electricity;
  return {
    sustainableWebDesign: estimatePage(page),
    withoutDevice: estimatePage({ ...page, electricity: transfer, withoutDevice: true }),
    oneByte: estimateTransferOneByte({ bytes, electricity: transfer }),
    ademe: estimateTransferAdeme({ bytes, network, geography, electricity: ofNetwork }),
  };
}
