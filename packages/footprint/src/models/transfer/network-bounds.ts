import type { BoundOrigin, Published } from "../../estimate/estimate.ts";
import type { Network, NetworkGeography } from "./network.ts";
import type { Bound, Factor } from "../../factors/factor.ts";
import {
  fixedSplit,
  mobileSplit,
  type NetworkSplit,
  withoutBoxSplit,
} from "../../factors/network/ademe-network-split.ts";
import { rulesIntensity } from "../../factors/electricity/rules-intensity.ts";
import { oneByteFactors } from "../../factors/network/one-byte-factors.ts";
import { carbonTrustFactors } from "../../factors/network/carbon-trust-factors.ts";

const { fixedCore, box, mobile } = carbonTrustFactors;
const { wired, mobile: oneByteMobile } = oneByteFactors;

type Energy = { readonly whPerGb: number; readonly by: Factor };
export const networkEnergy: Readonly<
  Record<Network, { split: NetworkSplit; low: Energy; high: Energy }>
> = {
  fixed: {
    split: fixedSplit,
    low: { whPerGb: fixedCore.value + box.value, by: box },
    high: { whPerGb: wired.value * 1e12, by: wired },
  },
  mobile: {
    split: mobileSplit,
    low: { whPerGb: mobile.value, by: mobile },
    high: { whPerGb: oneByteMobile.value * 1e12, by: oneByteMobile },
  },
};

/**
 * The bounds of a network's grams per GB: the lowest and the highest published electricity per GB, on the grid of ADEME's figure
 * and with its making, which no other source has.
 */
export function networkBounds(network: Network, geography: NetworkGeography) {
  const { split, low, high } = networkEnergy[network];
  return { low: onGrid(split, low, geography), high: onGrid(split, high, geography) };
}

/** The low bound of a network without the box at home. */
export const coreNetworkLow = (geography: NetworkGeography): Bound =>
  onGrid(withoutBoxSplit, { whPerGb: fixedCore.value, by: fixedCore }, geography);

function onGrid(
  { makingGramsPerGb }: NetworkSplit,
  { whPerGb, by }: Energy,
  geography: NetworkGeography,
): Bound {
  const grid = rulesIntensity[geography];
  const origin: BoundOrigin = {
    kind: "derived",
    rule: "energyOnGrid",
    from: [publishedBy(by), publishedBy(grid)],
  };
  return { value: makingGramsPerGb + (whPerGb / 1000) * grid.value, origin };
}

/** The figure of a factor, as the origin of a bound. */
export const publishedBy = ({ source, year }: Factor): Published => ({
  kind: "published",
  source,
  year,
});
