import type { BoundOrigin, Published } from "../../estimate/estimate.ts";
import type { Network, NetworkGeography } from "./network.ts";
import type { Factor } from "../../factors/factor.ts";
import { gridIntensity } from "../../factors/electricity/grid.ts";
import { oneByteFactors } from "../../factors/network/one-byte-factors.ts";
import { carbonTrustFactors } from "../../factors/network/carbon-trust-factors.ts";

const { fixedCore, box, mobile } = carbonTrustFactors;
const whPerGb: Readonly<Record<Network, { low: number; high: number }>> = {
  fixed: { low: fixedCore.value + box.value, high: oneByteFactors.wired.value * 1e12 },
  mobile: { low: mobile.value, high: oneByteFactors.mobile.value * 1e12 },
};

/**
 * The bounds of a network's grams per GB: the lowest and the highest published electricity per GB, on the grid of the
 * geography.
 */
export function networkBounds(network: Network, geography: NetworkGeography) {
  const grid = gridIntensity(geography);
  const { low, high } = whPerGb[network];
  const bound = (wh: number, energy: Factor) => ({
    value: (wh / 1000) * grid.value,
    origin: onGrid(energy, grid),
  });
  return { low: bound(low, mobile), high: bound(high, oneByteFactors.wired) };
}

/** The low bound of a network without the box at home. */
export function coreNetworkLow(geography: NetworkGeography) {
  const grid = gridIntensity(geography);
  return { value: (fixedCore.value / 1000) * grid.value, origin: onGrid(fixedCore, grid) };
}

function onGrid(energy: Factor, grid: Factor): BoundOrigin {
  return { kind: "derived", rule: "energyOnGrid", from: [published(energy), published(grid)] };
}

const published = ({ source, year }: Factor): Published => ({ kind: "published", source, year });
