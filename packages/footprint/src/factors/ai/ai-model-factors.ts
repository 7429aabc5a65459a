import { ecoLogitsModels } from "./ai-sources.ts";
import { type aiProviderFactors, type Bounds, middle } from "./ai-provider-factors.ts";
import { type Factor, factorsOf } from "../factor.ts";

/** Billions of parameters: those that work on each token, and all of them. */
export type AiModelSize = { readonly active: Factor; readonly total: Factor };

const guessed = "Not released by its provider: a guess of EcoLogits.";
const factor = factorsOf("ai-model", "2026", "WORLD", ecoLogitsModels);

const billions = (id: string, bounds: Bounds): Factor =>
  middle(factor(id, 0, "billion", bounds[0] < bounds[1] ? guessed : undefined), bounds);

const model = (
  provider: keyof typeof aiProviderFactors,
  name: string,
  active: Bounds,
  total: Bounds = active,
): AiModelSize & { provider: keyof typeof aiProviderFactors } => ({
  provider,
  active: billions(`${name}/active`, active),
  total: billions(`${name}/total`, total),
});

/** Sizes of well-known models, as EcoLogits had them in March 2026. */
export const aiModelFactors = {
  "gpt-4o": model("openai", "gpt-4o", [44, 132], [440, 440]),
  "gpt-4o-mini": model("openai", "gpt-4o-mini", [8, 28]),
  "gpt-5": model("openai", "gpt-5", [30, 90], [300, 300]),
  "gpt-5-mini": model("openai", "gpt-5-mini", [25, 70]),
  "gpt-5.4": model("openai", "gpt-5.4", [45, 150], [450, 450]),
  "gpt-5.4-pro": model("openai", "gpt-5.4-pro", [540, 1800], [5400, 5400]),
  "gemini-2.5-flash": model("google", "gemini-2.5-flash", [44, 132], [440, 440]),
  "gemini-2.5-pro": model("google", "gemini-2.5-pro", [200, 600], [2000, 2000]),
  "gemini-3.1-pro": model("google", "gemini-3.1-pro", [120, 360], [1200, 1200]),
  "claude-haiku-4.5": model("anthropic", "claude-haiku-4.5", [10, 35]),
  "claude-sonnet-4.6": model("anthropic", "claude-sonnet-4.6", [44, 132], [440, 440]),
  "claude-opus-4.6": model("anthropic", "claude-opus-4.6", [67, 200], [670, 670]),
  "mistral-small": model("mistral", "mistral-small", [24, 24]),
  "mistral-large": model("mistral", "mistral-large", [123, 123]),
  "mixtral-8x7b": model("other", "mixtral-8x7b", [12.9, 12.9], [46.7, 46.7]),
} as const satisfies Readonly<Record<string, AiModelSize>>;

export type AiModel = keyof typeof aiModelFactors;
