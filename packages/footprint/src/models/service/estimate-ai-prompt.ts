import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity } from "../../estimate/check.ts";
import type { Boundary, BoundOrigin, Estimate, Range } from "../../estimate/estimate.ts";
import { noBounds } from "../../estimate/join-origins.ts";
import { scaleRange } from "../../estimate/range.ts";
import { ecoLogits, ecoLogitsModels, google } from "../../factors/ai-sources.ts";
import type { Factor } from "../../factors/factor.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import { readElectricity } from "../../factors/electricity/read-electricity.ts";
import { type AiAnswerInput, aiAnswer, meanRange } from "./ai-answer.ts";
import { aiPromptFactors } from "./ai-prompt-factors.ts";

export type AiPromptInput = AiAnswerInput | { prompts: number };

const boundary: Boundary = { segments: ["dataCentre"], stages: ["making", "use"] };

/**
 * Emissions of text prompts to a generative AI, in grams of CO2e. With a `model`, by the method of EcoLogits: electricity and making
 * of the servers for each token of the answer, from the smallest to the largest size that the model may have, and their mean.
 * Without one, from the lowest to the highest published figure for a short answer: 200 times apart, around Google's median prompt on the
 * world's electricity. Training, networks and the user's device are left out. Throws a RangeError that names the field and its value.
 */
export function estimateAiPrompt(input: AiPromptInput): Estimate<"average"> {
  return "model" in input ? byEcoLogits(input) : asPublished(input);
}

function byEcoLogits(input: AiAnswerInput): Estimate<"average"> {
  assertFields(input, ["prompts", "model", "outputTokens", "electricity"]);
  const { tokens, low, high, electricity } = aiAnswer(input);
  const dataCentreIntensity = electricity.gramsPerKwh;
  const wh = meanRange(low.wh, high.wh);
  const making = meanRange(low.makingGrams, high.makingGrams);
  const origins = low.wh < high.wh ? ofSizes : noBounds;
  return assemble(
    {
      basis: "average",
      boundary,
      model: { id: "ecologits", version: "0.9.1" },
      year: "2025–2026",
      ...electricityHead({ dataCentre: electricity }, [ecoLogits, ecoLogitsModels]),
      inputs: {
        tokens,
        model: input.model,
        whPerToken: wh.central,
        makingGramsPerToken: making.central,
        dataCentreIntensity,
      },
    },
    [
      part("dataCentre", "making", { range: making, origins }, tokens),
      part("dataCentre", "use", { range: wh, origins }, (tokens * dataCentreIntensity) / 1000),
    ],
    scaleRange(wh, tokens),
  );
}

const sizeOrigin: BoundOrigin = {
  kind: "derived",
  rule: "sizeOfAiModel",
  from: [{ kind: "published", source: ecoLogitsModels, year: "2026" }],
};
const ofSizes = { low: [sizeOrigin], high: [sizeOrigin] };

function asPublished(input: { prompts: number }): Estimate<"average"> {
  assertFields(input, ["prompts"]);
  const { prompts } = input;
  assertQuantity("prompts", prompts);
  const { lowestGrams, highestGrams, lowestWh, googleWh, highestWh } = aiPromptFactors;
  const world = readElectricity("electricity", "WORLD");
  const grams: Range = {
    low: lowestGrams.value,
    central: (googleWh.value / 1000) * world.gramsPerKwh,
    high: highestGrams.value,
  };
  const wh: Range = { low: lowestWh.value, central: googleWh.value, high: highestWh.value };
  return assemble(
    {
      basis: "average",
      boundary,
      model: { id: "ai-prompt-published", version: "2025" },
      year: "2025",
      ...electricityHead({ dataCentre: world }, [google]),
      inputs: {
        prompts,
        whPerPrompt: googleWh.value,
        dataCentreIntensity: world.gramsPerKwh,
      },
    },
    [part("dataCentre", "lifeCycle", { range: grams, origins: asStated }, prompts)],
    scaleRange(wh, prompts),
  );
}

const stated = ({ source, year, note = "" }: Factor): BoundOrigin => ({
  kind: "published",
  source,
  year,
  where: note,
});
const asStated = {
  low: [stated(aiPromptFactors.lowestGrams)],
  high: [stated(aiPromptFactors.highestGrams)],
};
