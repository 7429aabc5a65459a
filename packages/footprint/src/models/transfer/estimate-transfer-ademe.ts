import type { Network, NetworkGeography } from "./network.ts";
import { ademeNetworkGramsPerGb } from "../../../data/ademe/values.ts";
import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertKey, assertQuantity } from "../../estimate/check.ts";
import type { Estimate, Part } from "../../estimate/estimate.ts";
import { type Factor, traceFactor } from "../../factors/factor.ts";
import { addTraced, scaleTraced } from "../../estimate/traced-range.ts";
import { networkBounds } from "./network-bounds.ts";
import { ademeRules } from "../../factors/sources.ts";

function gramsPerGb(network: Network, geography: NetworkGeography, value: number): Factor {
  return {
    id: `ademe-network/${network}-${geography}`,
    value,
    ...networkBounds(network, geography),
    unit: "g CO2e/GB",
    year: "2022",
    geography: geography === "FR" ? "FRA" : "EU",
    source: ademeRules,
    note: "Making and use of the network together, average allocation, home box included when fixed.",
  };
}

export const networkFactors: Readonly<Record<Network, Readonly<Record<NetworkGeography, Factor>>>> =
  {
    fixed: {
      FR: gramsPerGb("fixed", "FR", ademeNetworkGramsPerGb.fixedFR),
      EU: gramsPerGb("fixed", "EU", ademeNetworkGramsPerGb.fixedEU),
    },
    mobile: {
      FR: gramsPerGb("mobile", "FR", ademeNetworkGramsPerGb.mobileFR),
      EU: gramsPerGb("mobile", "EU", ademeNetworkGramsPerGb.mobileEU),
    },
  };

export function networkFactor(
  network: Network,
  geography: NetworkGeography,
  field = "network",
): Factor {
  assertKey(field, network, networkFactors);
  assertKey("geography", geography, networkFactors[network]);
  return networkFactors[network][geography];
}

/** The network for `gb` gigabytes. */
export function networkPart(factor: Factor, gb: number): Part {
  return part("network", "lifeCycle", traceFactor(factor), gb);
}

/** The networks of `gb` gigabytes, each as often as they cross it. */
export function crossedNetworks(
  gb: number,
  ...crossed: readonly (readonly [factor: Factor | undefined, times: number])[]
): Part {
  const [first, ...others] = crossed.flatMap(([factor, times]) =>
    factor ? [scaleTraced(traceFactor(factor), times)] : [],
  );
  return part("network", "lifeCycle", addTraced(first!, ...others), gb);
}

/**
 * Emissions of transferring bytes over a network, in grams of CO2e, by ADEME's figures per GB: the whole life of
 * the network, without devices and data centres. Its energy is unknown, and no intensity changes it. The range goes from the
 * electricity per GB of Carbon Trust to that of OneByte, on the grid of the geography.
 * Throws a RangeError that names the field and its value.
 */
export function estimateTransferAdeme(input: {
  bytes: number;
  network: Network;
  geography: NetworkGeography;
}): Estimate<"average"> {
  assertFields(input, ["bytes", "network", "geography"]);
  assertQuantity("bytes", input.bytes);
  const factor = networkFactor(input.network, input.geography);
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["network"], stages: ["making", "use"] },
      model: { id: "ademe-transfer", version: "2.1.0" },
      year: factor.year,
      geography: factor.geography,
      sources: [factor.source],
      inputs: { bytes: input.bytes, network: input.network, geography: input.geography },
    },
    [networkPart(factor, input.bytes / 1e9)],
  );
}
