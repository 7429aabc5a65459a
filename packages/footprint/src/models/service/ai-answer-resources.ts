import type { Range, Source } from "../../estimate/estimate.ts";
import { aiElectricityFactors } from "../../factors/ai/ai-electricity-factors.ts";
import { ecoLogits, ecoLogitsMixes } from "../../factors/ai/ai-sources.ts";
import { type AiAnswerInput, answerTokens, meanRange } from "./answer-tokens.ts";

export type AiAnswerResources = {
  /** Water evaporated in the data centre and for its electricity, in mL. Absent if the zone has no figure. */
  readonly waterMl?: Range;
  /** Minerals and metals of making and electricity, in mg of antimony equivalent. Absent if the zone has no figure. */
  readonly antimonyMg?: Range;
  readonly sources: readonly Source[];
};

/**
 * Water and minerals of text prompts by the method of EcoLogits, from the smallest to the largest size that the model may have.
 * Water counts the overhead of the data centre once; EcoLogits 0.9.1 counted it twice. Throws a RangeError that names the field and
 * its value.
 */
export function aiAnswerResources(input: AiAnswerInput): AiAnswerResources {
  const { tokens, low, high, electricity, overhead, waterPerServerKwh } = answerTokens(input);
  const mix = aiElectricityFactors[electricity.zone];
  const sources = [ecoLogits, ecoLogitsMixes];
  if (!mix) return { sources };
  const water = (bound: "low" | "high") =>
    tokens *
    { low, high }[bound].wh *
    (waterPerServerKwh[bound] / overhead[bound] + mix.water.value);
  const minerals = ({ wh, antimonyMg }: typeof low) =>
    tokens * (antimonyMg + (wh / 1000) * mix.minerals.value * 1e6);
  return {
    waterMl: meanRange(water("low"), water("high")),
    antimonyMg: meanRange(minerals(low), minerals(high)),
    sources,
  };
}
