import { ademeGridGramsPerKwh } from "../../../data/ademe/values.ts";
import type { Factor } from "../factor.ts";
import { ademeRules } from "../sources.ts";

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
    year: "unknown",
    geography: "EU",
    source: ademeRules,
    note: "Of the IEA, without its year in the rules; old and high: Ember has 213 for 2024.",
  },
} as const satisfies Readonly<Record<"FR" | "EU", Factor>>;
