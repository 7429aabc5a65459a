import type { Source } from "../../estimate/estimate.ts";
import { ecoLogits, ecoLogitsCalculator, google, mistral } from "../../factors/ai/ai-sources.ts";
import type { Factor } from "../../factors/factor.ts";

export function perPrompt(
  id: string,
  value: number,
  unit: "g CO2e" | "Wh" | "mL" | "mg Sb eq" | "token",
  [source, geography, note]: [source: Source, geography: string, note: string],
): Factor {
  return {
    id: `ai-prompt/${id}`,
    value,
    unit: `${unit}/prompt`,
    year: "2025",
    geography,
    source,
    note,
  };
}

/** Published figures for one short answer, with different boundaries and for different AI models. */
export const aiPromptFactors = {
  smallGrams: perPrompt("ecologits-smallest", 0.005, "g CO2e", [
    ecoLogits,
    "SWE",
    "Mistral Small, 400 tokens, Swedish electricity. No training.",
  ]),
  smallWh: perPrompt("ecologits-smallest-energy", 0.042, "Wh", [
    ecoLogits,
    "SWE",
    "Mistral Small, 400 tokens.",
  ]),
  shortestTokens: perPrompt("ecologits-shortest", 50, "token", [
    ecoLogitsCalculator,
    "WORLD",
    "A tweet, the shortest of its examples.",
  ]),
  highestGrams: perPrompt("mistral", 1.14, "g CO2e", [
    mistral,
    "WORLD",
    "Large model, 400 tokens, with a share of making and training.",
  ]),
  googleWh: perPrompt("google-energy", 0.24, "Wh", [google, "WORLD", "Median prompt to Gemini."]),
  highestWh: perPrompt("ecologits-largest-energy", 1.53, "Wh", [
    ecoLogits,
    "USA",
    "GPT-4o, 400 tokens, upper bound.",
  ]),
} as const satisfies Readonly<Record<string, Factor>>;
