import type { Inputs } from "../estimate/estimate.ts";
import { type Working, q, readInput, work } from "./working.ts";

export function ecoLogitsWorkings(inputs: Inputs): Working[] {
  const tokens = q(readInput(inputs, "tokens"), "token");
  return [
    work("dataCentre", "making", [tokens, q(readInput(inputs, "makingGramsPerToken"), "g/token")]),
    work("dataCentre", "use", [
      tokens,
      q(readInput(inputs, "whPerToken") / 1000, "kWh/token"),
      q(readInput(inputs, "dataCentreIntensity"), "g/kWh"),
    ]),
  ];
}

export const publishedPromptWorkings = (inputs: Inputs): Working[] => [
  work("dataCentre", "lifeCycle", [
    q(readInput(inputs, "prompts"), "prompt"),
    q(readInput(inputs, "whPerPrompt") / 1000, "kWh/prompt"),
    q(readInput(inputs, "dataCentreIntensity"), "g/kWh"),
  ]),
];
