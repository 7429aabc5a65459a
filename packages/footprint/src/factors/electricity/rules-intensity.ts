import { ademeGridGramsPerKwh } from "../../../data/ademe/values.ts";
import { type Factor, factorsOf } from "../factor.ts";
import { ademeRules } from "../sources.ts";

/** Electricity of ADEME's rules 2.1.0, so that their results can be reproduced. */
export const rulesIntensity = {
  FR: factorsOf(
    "ademe-rules",
    "2021–2024",
    "FRA",
    ademeRules,
  )("intensity-FR", ademeGridGramsPerKwh.FR, "g CO2e/kWh"),
  EU: factorsOf("ademe-rules", "unknown", "EU", ademeRules)(
    "intensity-EU",
    ademeGridGramsPerKwh.EU,
    "g CO2e/kWh",
    "Of the IEA, without its year in the rules; old and high: Ember has 213 for 2024.",
  ),
} as const satisfies Readonly<Record<"FR" | "EU", Factor>>;
