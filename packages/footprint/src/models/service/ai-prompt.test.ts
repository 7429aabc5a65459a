import { expect, test } from "vitest";
import { english } from "../../explanation/english.ts";
import { explain } from "../../explanation/explain.ts";
import { aiAnswerResources } from "./ai-answer-resources.ts";
import { estimateAiAnswer } from "./estimate-ai-answer.ts";
import { estimateAiPrompt } from "./estimate-ai-prompt.ts";

test("a model of known size has no range, and a zone changes its use only", () => {
  const sweden = estimateAiAnswer({ prompts: 1, model: "mistral-large" });
  const poland = estimateAiAnswer({ prompts: 1, model: "mistral-large", electricity: "PL" });
  expect(sweden.carbonGramsCo2e.low).toBe(sweden.carbonGramsCo2e.high);
  expect(sweden.geography).toBe("SWE");
  expect(poland.parts[0]).toEqual(sweden.parts[0]);
  expect(poland.carbonGramsCo2e.central).toBeGreaterThan(sweden.carbonGramsCo2e.central);
});

test("without a model, a prompt goes from a tweet by a small model to the highest published figure", () => {
  const { carbonGramsCo2e } = estimateAiPrompt({ prompts: 10 });
  // 10 × 0.005 g × 50 / 400 tokens.
  expect(carbonGramsCo2e.low).toBeCloseTo(0.00625, 12);
  expect(carbonGramsCo2e.high).toBeCloseTo(11.4, 12);
  // 10 × 0.24 Wh × 472.94 g/kWh.
  expect(carbonGramsCo2e.central).toBeCloseTo(1.135, 3);
});

test("the low bound of a prompt is what the method has for a tweet, to the digit that EcoLogits publishes", () => {
  const tweet = estimateAiAnswer({ prompts: 1, model: "mistral-small", outputTokens: 50 });
  const { carbonGramsCo2e, energyWh, parts } = estimateAiPrompt({ prompts: 1 });
  // 0.005 g is rounded: 0.0047 g for 400 tokens here.
  expect(carbonGramsCo2e.low / tweet.carbonGramsCo2e.low).toBeCloseTo(1, 0);
  expect(energyWh?.low).toBeCloseTo(tweet.energyWh!.low, 4);
  expect(parts[0]?.origins.low).toMatchObject([
    { kind: "derived", rule: "shortestAnswer", from: [{ year: "2025" }, { year: "2025" }] },
  ]);
});

test("the range of an answer covers size and overhead if EcoLogits has ranges of them, and says which", () => {
  const sourcesOf = (model: "gpt-5" | "claude-opus-4.6" | "mixtral-8x7b" | "mistral-large") =>
    estimateAiAnswer({ prompts: 1, model }).parts.map(({ origins }) =>
      origins.low.flatMap((origin) =>
        origin.kind === "derived" ? origin.from.map(({ year }) => year) : [origin.kind],
      ),
    );
  // Sizes are of 2026 and overheads of 2025; the making does not depend on the overhead.
  expect(sourcesOf("gpt-5")).toEqual([["2026"], ["2026"]]);
  expect(sourcesOf("claude-opus-4.6")).toEqual([["2026"], ["2026", "2025"]]);
  expect(sourcesOf("mixtral-8x7b")).toEqual([["none"], ["2025"]]);
  expect(sourcesOf("mistral-large")).toEqual([["none"], ["none"]]);
});

test("an explanation names the tokens, the electricity and where the bounds come from", () => {
  const { formula, bounds } = explain(estimateAiAnswer({ prompts: 2, model: "gpt-5" }), english);
  expect(formula[1]).toMatch(/^data centre, use: 800.tokens × .*.kWh\/token × 383\.\d.g\/kWh = /);
  expect(bounds[0]).toMatch(
    /^Low bound: derived, over the model sizes and data-centre overheads of EcoLogits/,
  );
  expect(explain(estimateAiPrompt({ prompts: 1 }), english).bounds[1]).toContain("Mistral AI 2025");
});

test("water counts the overhead of the data centre once, and minerals are mostly of making", () => {
  const { waterMl, antimonyMg } = aiAnswerResources({ prompts: 1, model: "gpt-4o" });
  // 0.850 Wh × (0.569 / 1.2 + 3.1321 mL/Wh).
  expect(waterMl?.low).toBeCloseTo(3.066, 2);
  // 400 × 0.06929 s / (94,608,000 s × 64) × (2 × 0.37 + 16 × 0.0051) kg = 3.76e-9 kg; electricity: 0.00085 kWh × 9.855e-8 kg = 8e-11.
  expect(antimonyMg?.low).toBeCloseTo(0.00384, 4);
});

test("a zone without figures leaves water and minerals unknown, which is not zero", () => {
  const resources = aiAnswerResources({ prompts: 1, model: "gpt-5", electricity: "PL" });
  expect(resources).not.toHaveProperty("waterMl");
  expect(resources).not.toHaveProperty("antimonyMg");
});
