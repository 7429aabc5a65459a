import { ademeGridGramsPerKwh } from "../../data/ademe/values.ts";
import { assertQuantity } from "../estimate/check.ts";
import type { Source } from "../estimate/estimate.ts";
import type { Factor } from "./factor.ts";
import { ademeRules } from "./sources.ts";

/** Electricity of ADEME's rules 2.1.0, so that their results can be reproduced. */
export const rulesIntensity = {
  FR: {
    id: "ademe-rules/intensity-FR",
    value: ademeGridGramsPerKwh.FR,
    unit: "g CO2e/kWh",
    year: "2021–2024",
    geography: "FRA",
    source: ademeRules,
  },
  EU: {
    id: "ademe-rules/intensity-EU",
    value: ademeGridGramsPerKwh.EU,
    unit: "g CO2e/kWh",
    year: "2022",
    geography: "EU",
    source: ademeRules,
    note: "An IEA figure without its year, old and high: Ember has 213 for 2024. Pass an intensity for the current figure.",
  },
} as const satisfies Readonly<Record<"FR" | "EU", Factor>>;

/** The electricity of an estimate: grams of CO2e per kWh, its geography and its source. */
export type Electricity = {
  readonly gramsPerKwh: number;
  readonly geography: string;
  readonly sources: readonly Source[];
};

/** The electricity of the caller, or `usual` by default. */
export function chooseElectricity(
  intensityGramsPerKwh: number | undefined,
  usual: Factor,
): Electricity {
  if (intensityGramsPerKwh === undefined) {
    return { gramsPerKwh: usual.value, geography: usual.geography, sources: [usual.source] };
  }
  assertQuantity("intensityGramsPerKwh", intensityGramsPerKwh);
  return { gramsPerKwh: intensityGramsPerKwh, geography: "custom", sources: [] };
}
