import { assemble, part } from "../../estimate/assemble.ts";
import { assertQuantity } from "../../estimate/check.ts";
import { type Electricity, chooseElectricity, rulesIntensity } from "../../factors/electricity.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { type Definition, dataCentreUseGrams, streamedGb } from "./estimate-streaming.ts";
import {
  type Network,
  type NetworkGeography,
  networkFactor,
  networkPart,
} from "../transfer/estimate-transfer-ademe.ts";
import type { Factor } from "../../factors/factor.ts";
import { gridIntensity } from "../../factors/grid.ts";
import { around } from "../../estimate/range.ts";
import { ademeRules, malmodin } from "../../factors/sources.ts";
import { spreads } from "../../estimate/spreads.ts";

function powerFactor(id: string, value: number): Factor {
  return {
    id: `network-power/${id}`,
    value,
    spread: spreads.networkPower.timesOrDivided,
    unit: "W/Mbps",
    year: "2020",
    geography: "EUROPE",
    source: malmodin,
  };
}

/** The part of the power of networks that depends on traffic; the rest is constant. */
export const networkPowerFactors: Readonly<Record<Network, readonly Factor[]>> = {
  fixed: [powerFactor("fixed-core", 0.03), powerFactor("home-router", 0.02)],
  mobile: [powerFactor("mobile-core", 0.03), powerFactor("mobile-access", 1.5)],
};

export type LowerDefinitionInput = {
  from: Definition;
  to: Definition;
  durationMs: number;
  network: Network;
  geography?: NetworkGeography | undefined;
  intensityGramsPerKwh?: number | undefined;
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
 * avoided emissions. By default the average uses the intensity of the rules, the marginal that of the current grid.
 * Marginal range ×/÷ 5. Throws a RangeError that names the field, also when `to` is above `from`.
 */
export function lowerDefinition(input: LowerDefinitionInput): LowerDefinition {
  const { from, to, durationMs, network, geography = "FR", intensityGramsPerKwh } = input;
  assertQuantity("durationMs", durationMs);
  const gb = streamedGb(durationMs, from, "from") - streamedGb(durationMs, to, "to");
  if (gb < 0) throw new RangeError(`to must not be above from (${from}), got ${to}`);
  const perGb = networkFactor(network, geography);
  const ofRules = chooseElectricity(intensityGramsPerKwh, rulesIntensity[geography]);
  const today = chooseElectricity(intensityGramsPerKwh, gridIntensity(geography));
  return {
    average: averageShare(gb, perGb, ofRules),
    marginal: marginalChange(gb, network, today),
  };
}

function averageShare(gb: number, perGb: Factor, grid: Electricity): Estimate<"average"> {
  const dataCentre = dataCentreUseGrams(gb, grid.gramsPerKwh);
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["network", "dataCentre"], stages: ["making", "use"] },
      model: { id: "ademe-definition-share", version: "2.1.0" },
      year: "2019–2022",
      geography: grid.geography,
      sources: [ademeRules],
      inputs: { gb, perGb: perGb.value, intensity: grid.gramsPerKwh },
    },
    [
      networkPart(perGb, gb),
      part("dataCentre", "use", around(dataCentre, spreads.dataCentre.timesOrDivided)),
    ],
  );
}

function marginalChange(gb: number, network: Network, grid: Electricity): Estimate<"marginal"> {
  // 1 GB in one hour is 8e9 bits / 3600 s / 1e6 = 2.22 Mbps, and one watt for one hour is one Wh: time cancels out.
  const mbpsHours = (gb * 8e9) / 3600 / 1e6;
  const wattsPerMbps = networkPowerFactors[network].reduce((sum, each) => sum + each.value, 0);
  const energyWh = mbpsHours * wattsPerMbps;
  const grams = (energyWh / 1000) * grid.gramsPerKwh;
  return assemble(
    {
      basis: "marginal",
      boundary: { segments: ["network"], stages: ["use"] },
      model: { id: "network-power", version: "2020" },
      year: "2020",
      geography: grid.geography,
      sources: [malmodin, ...grid.sources],
      inputs: { mbpsHours, wattsPerMbps, intensity: grid.gramsPerKwh },
    },
    [part("network", "use", around(grams, spreads.marginalGrid.timesOrDivided))],
    around(energyWh, spreads.networkPower.timesOrDivided),
  );
}
