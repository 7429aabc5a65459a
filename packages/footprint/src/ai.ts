export type { AiAnswerInput } from "./models/service/answer-tokens.ts";
export { estimateAiAnswer } from "./models/service/estimate-ai-answer.ts";
export { estimateAiPrompt } from "./models/service/estimate-ai-prompt.ts";
export { type AiAnswerResources, aiAnswerResources } from "./models/service/ai-answer-resources.ts";
export { type AiModel, aiModelFactors } from "./factors/ai/ai-model-factors.ts";
export { aiFactors } from "./ai-factors.ts";
