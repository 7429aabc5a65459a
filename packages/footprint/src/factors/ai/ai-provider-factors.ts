import { ecoLogits } from "./ai-sources.ts";
import type { Factor } from "../factor.ts";

/** A provider's data centres: kWh used for each kWh of the servers, and litres of water for each kWh of the servers. */
export type AiProvider = {
  readonly zone: string;
  readonly overhead: Factor;
  readonly water: Factor;
};

function bounded(id: string, [low, high]: Bounds, unit: string): Factor {
  const bound = (value: number) =>
    ({ value, origin: { kind: "published", source: ecoLogits, year: "2025" } }) as const;
  return {
    id: `ai-provider/${id}`,
    value: (low + high) / 2,
    ...(low < high && { low: bound(low), high: bound(high) }),
    unit,
    year: "2025",
    geography: "WORLD",
    source: ecoLogits,
  };
}

type Bounds = readonly [low: number, high: number];

const provider = (id: string, zone: string, overhead: Bounds, water: Bounds): AiProvider => ({
  zone,
  overhead: bounded(`${id}/power-usage-effectiveness`, overhead, "kWh/kWh"),
  water: bounded(`${id}/water-usage-effectiveness`, water, "L/kWh"),
});

/** Where EcoLogits places the data centres of each provider; `other` is that of a model that several providers run. */
export const aiProviderFactors = {
  openai: provider("openai", "USA", [1.2, 1.2], [0.569, 0.569]),
  google: provider("google", "USA", [1.09, 1.09], [0.999, 0.999]),
  anthropic: provider("anthropic", "USA", [1.09, 1.14], [0.13, 0.999]),
  mistral: provider("mistral", "SWE", [1.16, 1.16], [0.09, 0.09]),
  other: provider("other", "USA", [1.09, 1.14], [0.13, 0.99]),
} as const satisfies Readonly<Record<string, AiProvider>>;
