import type { Source } from "../../estimate/estimate.ts";

export const ecoLogits: Source = {
  title: "EcoLogits 0.9.1, method for generative AI",
  url: "https://ecologits.ai/latest/methodology/llm_inference/",
  licence: "MPL-2.0, method re-coded, single figures cited",
  accessedOn: "2026-11-28",
};

export const ecoLogitsModels: Source = {
  title: "EcoLogits, sizes of models of March 2026",
  url: "https://github.com/mlco2/ecologits/blob/4a7b326f9306f40c90bebac289cc066e4e36a5dc/ecologits/data/models.json",
  licence: "MPL-2.0, single figures cited",
  accessedOn: "2026-11-28",
};

export const ecoLogitsCalculator: Source = {
  title: "EcoLogits Calculator, example prompts of 2026",
  url: "https://github.com/mlco2/ecologits-calculator/blob/0794cc796e595f7141006e862a0a9aefa8418aba/src/config/constants.py",
  licence: "not stated, single figures cited",
  accessedOn: "2026-11-28",
};

export const ecoLogitsMixes: Source = {
  title: "EcoLogits, water and minerals of electricity (Electricity Maps, Boavizta, WRI)",
  url: "https://github.com/genai-impact/ecologits/blob/0adc8ab6f220a175f5b19966b9e73616e4718752/ecologits/data/electricity_mixes.csv",
  licence: "MPL-2.0, single figures cited",
  accessedOn: "2026-11-28",
};

export const google: Source = {
  title: "Google 2025, environmental impact of a Gemini Apps text prompt",
  url: "https://cloud.google.com/blog/products/infrastructure/measuring-the-environmental-impact-of-ai-inference",
  licence: "publication, single figures cited",
};

export const openAi: Source = {
  title: "OpenAI 2025, an average query to ChatGPT",
  url: "https://blog.samaltman.com/the-gentle-singularity",
  licence: "publication, single figures cited",
};

export const mistral: Source = {
  title: "Mistral AI 2025, life cycle of a model, answer of 400 tokens",
  url: "https://mistral.ai/news/our-contribution-to-a-global-environmental-standard-for-ai",
  licence: "publication, single figures cited",
};
