import { type AiModel, aiModelFactors } from "../../factors/ai/ai-model-factors.ts";
import { aiProviderFactors } from "../../factors/ai/ai-provider-factors.ts";
import { assertFields, assertKey, assertQuantity } from "../../estimate/check.ts";
import type { Range } from "../../estimate/estimate.ts";
import { rangeOf } from "../../factors/factor.ts";
import {
  type BySegment,
  type Electricity,
  type ResolvedElectricity,
  chooseElectricity,
} from "../../factors/electricity/electricity.ts";
import { readElectricity } from "../../factors/electricity/read-electricity.ts";
import { type TokenImpacts, tokenImpacts } from "./token-impacts.ts";

export type AiAnswerInput = {
  prompts: number;
  model: AiModel;
  /** Tokens of one answer, about three quarters of a word each; 400 by default. */
  outputTokens?: number | undefined;
  /** Of the data centre; by default that of the zone where the provider has it. */
  electricity?: BySegment<"dataCentre", Electricity> | undefined;
};

/** A token of the smallest and of the largest size that the model may have, and where it is made. */
type AnswerTokens = {
  readonly tokens: number;
  readonly low: TokenImpacts;
  readonly high: TokenImpacts;
  readonly electricity: ResolvedElectricity;
  /** kWh used for each kWh of the servers, and litres of water for each kWh of the servers. */
  readonly overhead: Range;
  readonly waterPerServerKwh: Range;
};

/** The tokens of an estimate of AI. Throws a RangeError that names the field and its value. */
export function answerTokens(input: AiAnswerInput): AnswerTokens {
  assertFields(input, ["prompts", "model", "outputTokens", "electricity"]);
  const { prompts, model, outputTokens = 400 } = input;
  assertQuantity("prompts", prompts);
  assertKey("model", model, aiModelFactors);
  assertQuantity("outputTokens", outputTokens);
  const { provider, active, total } = aiModelFactors[model];
  const { zone, overhead, water } = aiProviderFactors[provider];
  const [ofActive, ofTotal, ofOverhead] = [rangeOf(active), rangeOf(total), rangeOf(overhead)];
  return {
    tokens: prompts * outputTokens,
    low: tokenImpacts(ofActive.low, ofTotal.low, ofOverhead.low),
    high: tokenImpacts(ofActive.high, ofTotal.high, ofOverhead.high),
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
