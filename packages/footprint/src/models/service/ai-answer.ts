import { type AiModel, aiModelFactors } from "../../factors/ai-model-factors.ts";
import { aiProviderFactors } from "../../factors/ai-provider-factors.ts";
import { assertKey, assertQuantity } from "../../estimate/check.ts";
import type { Range } from "../../estimate/estimate.ts";
import { rangeOf } from "../../factors/factor.ts";
import {
  type BySegment,
  type Electricity,
  type ResolvedElectricity,
  chooseElectricity,
} from "../../factors/electricity/electricity.ts";
import { readElectricity } from "../../factors/electricity/read-electricity.ts";
import { type AiToken, aiToken } from "./ai-token.ts";

export type AiAnswerInput = {
  prompts: number;
  model: AiModel;
  /** Tokens of one answer, about three quarters of a word each; 400 by default. */
  outputTokens?: number | undefined;
  /** Of the data centre; by default that of the zone where the provider has it. */
  electricity?: BySegment<"dataCentre", Electricity> | undefined;
};

/** A token of the smallest and of the largest size that the model may have, and where it is made. */
export type AiAnswer = {
  readonly tokens: number;
  readonly low: AiToken;
  readonly high: AiToken;
  readonly electricity: ResolvedElectricity;
  /** kWh used for each kWh of the servers, and litres of water for each kWh of the servers. */
  readonly overhead: Range;
  readonly waterPerServerKwh: Range;
};

/** The tokens of an estimate of AI. Throws a RangeError that names the field and its value. */
export function aiAnswer(input: AiAnswerInput): AiAnswer {
  const { prompts, model, outputTokens = 400 } = input;
  assertQuantity("prompts", prompts);
  assertKey("model", model, aiModelFactors);
  assertQuantity("outputTokens", outputTokens);
  const { provider, active, total } = aiModelFactors[model];
  const { zone, overhead, water } = aiProviderFactors[provider];
  const [ofActive, ofTotal, ofOverhead] = [rangeOf(active), rangeOf(total), rangeOf(overhead)];
  return {
    tokens: prompts * outputTokens,
    low: aiToken(ofActive.low, ofTotal.low, ofOverhead.low),
    high: aiToken(ofActive.high, ofTotal.high, ofOverhead.high),
    electricity: chooseElectricity(
      input.electricity,
      ["dataCentre"],
      readElectricity("electricity", zone),
      readElectricity,
    ).dataCentre,
    overhead: ofOverhead,
    waterPerServerKwh: rangeOf(water),
  };
}

/** Two bounds with their mean, which EcoLogits takes as its central value. */
export const meanRange = (low: number, high: number): Range => ({
  low,
  central: (low + high) / 2,
  high,
});
