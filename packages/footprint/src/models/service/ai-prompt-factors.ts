import type { Source } from "../../estimate/estimate.ts";
import { ecoLogits, google, mistral } from "../../factors/ai/ai-sources.ts";
import type { Factor } from "../../factors/factor.ts";

export function perPrompt(
  id: string,
  value: number,
  unit: "g CO2e" | "Wh" | "mL" | "mg Sb eq",
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
  lowestGrams: perPrompt("ecologits-smallest", 0.005, "g CO2e", [
    ecoLogits,
    "SWE",
    "Mistral Small, 400 tokens, Swedish electricity. No training.",
  ]),
  highestGrams: perPrompt("mistral", 1.14, "g CO2e", [
    mistral,
    "WORLD",
    "Large model, 400 tokens, with a share of making and training.",
  ]),
  lowestWh: perPrompt("ecologits-smallest-energy", 0.036, "Wh", [
    ecoLogits,
    "USA",
    "GPT-4o mini, 400 tokens, lower bound.",
  ]),
  googleWh: perPrompt("google-energy", 0.24, "Wh", [google, "WORLD", "Median prompt to Gemini."]),
  highestWh: perPrompt("ecologits-largest-energy", 1.53, "Wh", [
    ecoLogits,
    "USA",
    "GPT-4o, 400 tokens, upper bound.",
  ]),
} as const satisfies Readonly<Record<string, Factor>>;
