import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity } from "../../estimate/check.ts";
import type {
  BoundOrigin,
  BoundOrigins,
  Estimate,
  Published,
  Range,
} from "../../estimate/estimate.ts";
import { scaleRange } from "../../estimate/range.ts";
import { google } from "../../factors/ai/ai-sources.ts";
import type { Factor } from "../../factors/factor.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import { readElectricity } from "../../factors/electricity/read-electricity.ts";
import { aiPromptFactors } from "./ai-prompt-factors.ts";

/**
 * Emissions of short text prompts to a generative AI, whatever its model, in grams of CO2e: from a tweet by a small model to the highest
 * published figure, 1,800 times apart, around Google's median prompt on the world's electricity. EcoLogits counts by the token: the low bound is
 * its figure for 400 tokens of a small model, taken for the 50 tokens of the shortest example in its calculator. Training, networks and the user's
 * device are left out where their sources leave them out; `estimateAiAnswer` estimates one model. Throws a RangeError that names the field and its
 * value.
 */
export function estimateAiPrompt(input: { prompts: number }): Estimate<"average"> {
  assertFields(input, ["prompts"]);
  const { prompts } = input;
  assertQuantity("prompts", prompts);
  const { smallGrams, smallWh, googleWh, highestGrams, highestWh } = aiPromptFactors;
  const world = readElectricity("electricity", "WORLD");
  const grams: Range = {
    low: smallGrams.value * shortest,
    central: (googleWh.value / 1000) * world.gramsPerKwh,
    high: highestGrams.value,
  };
  const wh: Range = {
    low: smallWh.value * shortest,
    central: googleWh.value,
    high: highestWh.value,
  };
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["dataCentre"], stages: ["making", "use"] },
      model: { id: "ai-prompt-published", version: "2025" },
      year: "2025",
      ...electricityHead({ dataCentre: world }, [google]),
      inputs: {
        prompts,
        whPerPrompt: googleWh.value,
        dataCentreIntensity: world.gramsPerKwh,
      },
    },
    [part("dataCentre", "lifeCycle", { range: grams, origins }, prompts)],
    scaleRange(wh, prompts),
  );
}

/** Of an answer of 400 tokens. */
const shortest = aiPromptFactors.shortestTokens.value / 400;

const stated = ({ source, year, note = "" }: Factor): Published => ({
  kind: "published",
  source,
  year,
  where: note,
});
const { smallGrams, shortestTokens } = aiPromptFactors;
const shortestAnswer: BoundOrigin = {
  kind: "derived",
  rule: "shortestAnswer",
  from: [stated(smallGrams), stated(shortestTokens)],
};
const origins: BoundOrigins = {
  low: [shortestAnswer],
  high: [stated(aiPromptFactors.highestGrams)],
};
