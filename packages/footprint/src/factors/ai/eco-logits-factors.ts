import { ecoLogits } from "./ai-sources.ts";
import { type Factor, factorsOf } from "../factor.ts";

const factor = factorsOf("ecologits", "2025", "WORLD", ecoLogits);

/** What EcoLogits assumes of the hardware that answers a prompt. "Billion" is a billion parameters of the model. */
export const ecoLogitsFactors = {
  requests: factor("requests", 64, "request", "Answered by one server at the same time."),
  gpuEnergySlope: factor(
    "gpu-energy-slope",
    1.1665273170451914e-6,
    "Wh/token/billion",
    "Multiplied by e^(−decay × requests); a regression on measured models.",
  ),
  gpuEnergyDecay: factor("gpu-energy-decay", 0.011205921025579175, "1/request"),
  gpuEnergyBase: factor("gpu-energy-base", 4.052928146734005e-5, "Wh/token"),
  latencySlope: factor("latency-slope", 0.0006785088094353663, "s/token/billion"),
  latencyPerRequest: factor("latency-per-request", 0.0003119310311688259, "s/token/request"),
  latencyBase: factor("latency-base", 0.019473717579473387, "s/token"),
  gbPerBillion: factor(
    "memory",
    2.4,
    "GB/billion",
    "16 bits for each parameter, and a fifth more.",
  ),
  gpuMemory: factor("gpu-memory", 80, "GB"),
  serverGpus: factor("server-gpus", 8, "GPU/server"),
  serverPower: factor("server-power", 1200, "W", "Without its GPUs."),
  lifetime: factor("lifetime", 3, "year"),
  gpuMaking: factor("gpu-making", 164, "kg CO2e"),
  serverMaking: factor("server-making", 5700, "kg CO2e", "Without its GPUs."),
  gpuMinerals: factor("gpu-minerals", 5.1e-3, "kg Sb eq"),
  serverMinerals: factor("server-minerals", 0.37, "kg Sb eq", "Without its GPUs."),
} as const satisfies Readonly<Record<string, Factor>>;
