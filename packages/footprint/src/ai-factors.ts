import { aiElectricityFactors } from "./factors/ai/ai-electricity-factors.ts";
import { aiModelFactors } from "./factors/ai/ai-model-factors.ts";
import { aiProviderFactors } from "./factors/ai/ai-provider-factors.ts";
import { ecoLogitsFactors } from "./factors/ai/eco-logits-factors.ts";
import type { Factor } from "./factors/factor.ts";
import { aiPromptFactors } from "./models/service/ai-prompt-factors.ts";
import { aiPublishedFactors } from "./models/service/ai-published-factors.ts";

/** Every number behind AI, with its source. `allFactors` has all others. */
export const aiFactors: readonly Factor[] = [
  ...Object.values(aiPromptFactors),
  ...Object.values(aiPublishedFactors),
  ...Object.values(ecoLogitsFactors),
  ...Object.values(aiModelFactors).flatMap(({ active, total }) => [active, total]),
  ...Object.values(aiProviderFactors).flatMap(({ overhead, water }) => [overhead, water]),
  ...Object.values(aiElectricityFactors).flatMap((mix) => (mix ? Object.values(mix) : [])),
];
