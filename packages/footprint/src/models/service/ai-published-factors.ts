import { google, mistral, openAi } from "../../factors/ai/ai-sources.ts";
import type { Factor } from "../../factors/factor.ts";
import { perPrompt } from "./ai-prompt-factors.ts";

/** Figures for one prompt that providers publish and that no estimate uses, to compare with. */
export const aiPublishedFactors = {
  googleGrams: perPrompt("google", 0.03, "g CO2e", [
    google,
    "WORLD",
    "Median prompt, at the electricity Google buys and not at that of the grid.",
  ]),
  openAiWh: perPrompt("openai-energy", 0.34, "Wh", [openAi, "WORLD", "An average query."]),
  googleWater: perPrompt("google-water", 0.26, "mL", [google, "WORLD", "Median prompt."]),
  mistralWater: perPrompt("mistral-water", 45, "mL", [
    mistral,
    "WORLD",
    "400 tokens, with training.",
  ]),
  mistralMinerals: perPrompt("mistral-minerals", 0.16, "mg Sb eq", [
    mistral,
    "WORLD",
    "400 tokens, with training.",
  ]),
} as const satisfies Readonly<Record<string, Factor>>;
