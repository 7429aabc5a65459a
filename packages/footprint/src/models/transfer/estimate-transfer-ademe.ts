import type { Network, NetworkGeography } from "./network.ts";
import { ademeNetworkGramsPerGb } from "../../../data/ademe/values.ts";
import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertKey, assertQuantity } from "../../estimate/check.ts";
import type { Estimate, Part } from "../../estimate/estimate.ts";
import { type Factor, traceFactor } from "../../factors/factor.ts";
import { scaleRange } from "../../estimate/range.ts";
import { addTraced, exact, scaleTraced, type TracedRange } from "../../estimate/traced-range.ts";
import {
  type BySegment,
  type Electricity,
  chooseElectricity,
  readFigure,
} from "../../factors/electricity/electricity.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import { readElectricity } from "../../factors/electricity/read-electricity.ts";
import { rulesIntensity } from "../../factors/electricity/rules-intensity.ts";
import { networkBounds, networkEnergy, publishedBy } from "./network-bounds.ts";
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

export type TransferInput = {
  bytes: number;
  network: Network;
  geography: NetworkGeography;
  /** A zone, a factor with its source, or `{ gramsPerKwh }`; that of ADEME's figure for the geography by default. */
  electricity?: BySegment<"network", Electricity> | undefined;
};

/**
 * Emissions of transferring bytes over a network, in grams of CO2e, by ADEME's figures per GB: the whole life of
 * the network, without devices and data centres. The range goes from the electricity per GB of Carbon Trust to that of OneByte, on the
 * electricity and with the making of ADEME's figure. With an `electricity`, the figure is split into making and use by those for
 * France and Europe. Throws a RangeError that names the field and its value.
 */
export function estimateTransferAdeme(input: TransferInput): Estimate<"average"> {
  assertFields(input, ["bytes", "network", "geography", "electricity"]);
  const { bytes, network, geography, electricity } = input;
  assertQuantity("bytes", bytes);
  const factor = networkFactor(network, geography);
  if (electricity !== undefined) return estimateOnGrid(bytes, network, electricity);
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["network"], stages: ["making", "use"] },
      model: { id: "ademe-transfer", version: "2.1.0" },
      year: factor.year,
      geography: factor.geography,
      sources: [factor.source],
      inputs: { bytes, network, geography },
    },
    [networkPart(factor, bytes / 1e9)],
  );
}

function estimateOnGrid(
  bytes: number,
  network: Network,
  electricity: BySegment<"network", Electricity>,
): Estimate<"average"> {
  const used = chooseElectricity(
    electricity,
    ["network"],
    readFigure("electricity", rulesIntensity.FR),
    readElectricity,
  );
  const { gramsPerKwh } = used.network;
  const { split, low, high } = networkEnergy[network];
  const { kwhPerGb, makingGramsPerGb } = split;
  const kwh: TracedRange = {
    range: { low: low.whPerGb / 1000, central: kwhPerGb, high: high.whPerGb / 1000 },
    origins: { low: [publishedBy(low.by)], high: [publishedBy(high.by)] },
  };
  const gb = bytes / 1e9;
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["network"], stages: ["making", "use"] },
      model: { id: "ademe-transfer-on-grid", version: "2.1.0" },
      year: "2022",
      ...electricityHead(used, [ademeRules]),
      inputs: {
        bytes,
        network,
        makingPerGb: makingGramsPerGb,
        kwhPerGb,
        networkIntensity: gramsPerKwh,
      },
    },
    [
      part("network", "making", exact(gb * makingGramsPerGb)),
      part("network", "use", kwh, gb * gramsPerKwh),
    ],
    scaleRange(kwh.range, 1000 * gb),
  );
}
