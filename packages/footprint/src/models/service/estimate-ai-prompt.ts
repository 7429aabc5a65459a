import { assertFields, assertQuantity } from "../../estimate/check.ts";
import type { Boundary, Source, Year } from "../../estimate/estimate.ts";
import type { Factor } from "../../factors/factor.ts";
import { ecoLogits, google, mistral } from "../../factors/sources.ts";

function gramsPerPrompt(
  id: string,
  value: number,
  source: Source,
  geography: string,
  note: string,
): Factor {
  return {
    id: `ai-prompt/${id}`,
    value,
    unit: "g CO2e/prompt",
    year: "2025",
    geography,
    source,
    note,
  };
}

/** Published figures for one short answer, with different boundaries and for different AI models. */
export const aiPromptFactors = {
  lowest: gramsPerPrompt(
    "ecologits-smallest",
    0.005,
    ecoLogits,
    "SWE",
    "Mistral Small, 400 tokens, Swedish electricity. No training.",
  ),
  google: gramsPerPrompt(
    "google",
    0.03,
    google,
    "WORLD",
    "Median prompt, 0.24 Wh, at the electricity Google buys and not at that of the grid.",
  ),
  ecoLogitsLargest: gramsPerPrompt(
    "ecologits-largest",
    0.71,
    ecoLogits,
    "USA",
    "GPT-4o, 400 tokens, upper bound. No training.",
  ),
  highest: gramsPerPrompt(
    "mistral",
    1.14,
    mistral,
    "WORLD",
    "Large model, 400 tokens, with a share of making and training.",
  ),
} as const satisfies Readonly<Record<string, Factor>>;

/** An emission known only by its bounds: without a central value it cannot be added to an estimate. */
export type RangeOnlyEstimate = {
  readonly basis: "average";
  readonly carbonGramsCo2e: { readonly low: number; readonly high: number };
  readonly boundary: Boundary;
  readonly year: Year;
  readonly sources: readonly Source[];
};

/**
 * Emissions of short text prompts to a generative AI, in grams of CO2e: from the lowest to the highest published figure, which
 * differ by a factor of 200. There is no central value, because none would be meaningful. Long answers, images and video
 * emit more.
 * Throws a RangeError that names `prompts` and its value.
 */
export function estimateAiPrompt(input: { prompts: number }): RangeOnlyEstimate {
  assertFields(input, ["prompts"]);
  const { prompts } = input;
  assertQuantity("prompts", prompts);
  return {
    basis: "average",
    carbonGramsCo2e: {
      low: prompts * aiPromptFactors.lowest.value,
      high: prompts * aiPromptFactors.highest.value,
    },
    boundary: { segments: ["dataCentre"], stages: ["making", "use"] },
    year: "2025",
    sources: [ecoLogits, google, mistral],
  };
}
