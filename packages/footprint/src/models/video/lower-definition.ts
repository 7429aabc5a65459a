import type { Network, NetworkGeography } from "../transfer/network.ts";
import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity } from "../../estimate/check.ts";
import type { ResolvedElectricity } from "../../factors/electricity/electricity.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import {
  type ElectricityOptions,
  resolveElectricity,
} from "../../factors/electricity/resolve-electricity.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { type Definition, streamedGb } from "./estimate-streaming.ts";
import { networkFactor, networkPart } from "../transfer/estimate-transfer-ademe.ts";
import { at } from "../../factors/at-line.ts";
import { type Factor, factorsOf, traceFactor } from "../../factors/factor.ts";
import { scaleRange } from "../../estimate/range.ts";
import { addTraced } from "../../estimate/traced-range.ts";
import { judgedBounds } from "../../factors/bounds.ts";
import { ademeRules, malmodin } from "../../factors/sources.ts";
import { videoUsePart } from "./video-data-centre.ts";

const powerFactor = (id: string, value: number, line: number): Factor => ({
  ...factorsOf("network-power", "2020", "EUROPE", at(malmodin, line))(id, value, "W/Mbps"),
  ...judgedBounds(value, "networkPower"),
});

/** The part of the power of networks that depends on traffic; the rest is constant. */
export const networkPowerFactors: Readonly<Record<Network, readonly Factor[]>> = {
  fixed: [powerFactor("fixed-core", 0.03, 379), powerFactor("home-router", 0.02, 406)],
  mobile: [powerFactor("mobile-core", 0.03, 380), powerFactor("mobile-access", 1.5, 408)],
};

export type LowerDefinitionInput = ElectricityOptions<"network" | "dataCentre"> & {
  from: Definition;
  to: Definition;
  durationMs: number;
  network: Network;
  geography?: NetworkGeography | undefined;
};

export type LowerDefinition = {
  /** Reduction of the share of networks and data centres that is attributed to the video. It is not saved. */
  readonly average: Estimate<"average">;
  /** The real reduction of electricity within that time. */
  readonly marginal: Estimate<"marginal">;
};

/**
 * What a lower definition avoids, in grams of CO2e, as an average share (ADEME) and as the real change (the
 * traffic-dependent watts of Malmodin), which is 150 to 1,800 times smaller in France. Positive numbers are
 * avoided emissions. The electricity of the data centre is in the average share, that of the network in the real change.
 * The range of the real change is ×/÷ 3 for the watts, on the electricity given; `marginalGridIntensity` has that of one more kWh. Throws a RangeError that names the field, also when `to` is above `from`.
 */
export function lowerDefinition(input: LowerDefinitionInput): LowerDefinition {
  assertFields(input, [
    "from",
    "to",
    "durationMs",
    "network",
    "geography",
    "electricity",
    "edition",
  ]);
  const { from, to, durationMs, network, geography = "FR" } = input;
  assertQuantity("durationMs", durationMs);
  const gb = streamedGb(durationMs, from, "from") - streamedGb(durationMs, to, "to");
  if (gb < 0) throw new RangeError(`to must not be above from (${from}), got ${to}`);
  const perGb = networkFactor(network, geography);
  const electricity = resolveElectricity(input, ["network", "dataCentre"], geography);
  return {
    average: averageShare(gb, perGb, electricity.dataCentre),
    marginal: marginalChange(gb, network, electricity.network),
  };
}

function averageShare(
  gb: number,
  perGb: Factor,
  dataCentre: ResolvedElectricity,
): Estimate<"average"> {
  const dataCentreIntensity = dataCentre.gramsPerKwh;
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["network", "dataCentre"], stages: ["making", "use"] },
      model: { id: "ademe-definition-share", version: "2.1.0" },
      year: "2019–2022",
      ...electricityHead({ dataCentre }, [ademeRules]),
      inputs: { gb, perGb: perGb.value, dataCentreIntensity },
    },
    [networkPart(perGb, gb), videoUsePart(gb, dataCentreIntensity)],
  );
}

function marginalChange(
  gb: number,
  network: Network,
  grid: ResolvedElectricity,
): Estimate<"marginal"> {
  // 1 GB in one hour is 8e9 bits / 3600 s / 1e6 = 2.22 Mbps, and one watt for one hour is one Wh: time cancels out.
  const mbpsHours = (gb * 8e9) / 3600 / 1e6;
  const [first, ...others] = networkPowerFactors[network].map(traceFactor);
  const wattsPerMbps = addTraced(first!, ...others);
  return assemble(
    {
      basis: "marginal",
      boundary: { segments: ["network"], stages: ["use"] },
      model: { id: "network-power", version: "2020" },
      year: "2020",
      ...electricityHead({ network: grid }, [malmodin]),
      inputs: {
        mbpsHours,
        wattsPerMbps: wattsPerMbps.range.central,
        networkIntensity: grid.gramsPerKwh,
      },
    },
    [part("network", "use", wattsPerMbps, (mbpsHours * grid.gramsPerKwh) / 1000)],
    scaleRange(wattsPerMbps.range, mbpsHours),
  );
}
