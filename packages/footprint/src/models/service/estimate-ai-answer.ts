import { assemble, part } from "../../estimate/assemble.ts";
import type { BoundOrigin, BoundOrigins, Estimate, Published } from "../../estimate/estimate.ts";
import { noBounds } from "../../estimate/join-origins.ts";
import { scaleRange } from "../../estimate/range.ts";
import { ecoLogits, ecoLogitsModels } from "../../factors/ai/ai-sources.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import { type AiAnswerInput, answerTokens, meanRange } from "./answer-tokens.ts";

/**
 * Emissions of the answers of one AI model, in grams of CO2e, by the method of EcoLogits: electricity and making of the servers for each
 * token of the answer, from the lowest to the highest size and data-centre overhead that EcoLogits gives the model, and their mean. Training, networks and
 * the user's device are left out. Throws a RangeError that names the field and its value.
 */
export function estimateAiAnswer(input: AiAnswerInput): Estimate<"average"> {
  const { tokens, low, high, electricity, overhead } = answerTokens(input);
  const dataCentreIntensity = electricity.gramsPerKwh;
  const wh = meanRange(low.wh, high.wh);
  const making = meanRange(low.makingGrams, high.makingGrams);
  const ofSize = low.makingGrams < high.makingGrams ? [sizes] : [];
  const ofOverhead = overhead.low < overhead.high ? [overheads] : [];
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["dataCentre"], stages: ["making", "use"] },
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
      part("dataCentre", "making", { range: making, origins: derived(ofSize) }, tokens),
      part(
        "dataCentre",
        "use",
        { range: wh, origins: derived([...ofSize, ...ofOverhead]) },
        (tokens * dataCentreIntensity) / 1000,
      ),
    ],
    scaleRange(wh, tokens),
  );
}

const sizes: Published = { kind: "published", source: ecoLogitsModels, year: "2026" };
const overheads: Published = { kind: "published", source: ecoLogits, year: "2025" };

function derived(from: readonly Published[]): BoundOrigins {
  if (from.length === 0) return noBounds;
  const origin: BoundOrigin = { kind: "derived", rule: "aiSizeAndOverhead", from };
  return { low: [origin], high: [origin] };
}
