import { ecoLogitsFactors as f } from "../../factors/ai/eco-logits-factors.ts";

/** What one token of an answer takes. */
export type TokenImpacts = {
  readonly wh: number;
  readonly makingGrams: number;
  readonly antimonyMg: number;
};

const secondsOfLife = f.lifetime.value * 365 * 86_400;

/** One token by the method of EcoLogits. Several requests share a server, and a model fills GPUs by powers of two. */
export function tokenImpacts(
  activeBillions: number,
  totalBillions: number,
  kwhPerServerKwh: number,
): TokenImpacts {
  const requests = f.requests.value;
  const filled = Math.ceil((f.gbPerBillion.value * totalBillions) / f.gpuMemory.value);
  const gpus = 2 ** Math.ceil(Math.log2(filled));
  const servers = gpus / f.serverGpus.value;
  const gpuWh =
    f.gpuEnergySlope.value * Math.exp(-f.gpuEnergyDecay.value * requests) * activeBillions +
    f.gpuEnergyBase.value;
  const seconds =
    f.latencySlope.value * activeBillions +
    f.latencyPerRequest.value * requests +
    f.latencyBase.value;
  const serverWh = ((seconds / 3600) * f.serverPower.value * servers) / requests;
  const lives = seconds / (secondsOfLife * requests);
  return {
    wh: kwhPerServerKwh * (gpus * gpuWh + serverWh),
    makingGrams: 1e3 * lives * (gpus * f.gpuMaking.value + servers * f.serverMaking.value),
    antimonyMg: 1e6 * lives * (gpus * f.gpuMinerals.value + servers * f.serverMinerals.value),
  };
}
