import { ecoLogits } from "./ai-sources.ts";
import { type Factor, factorsOf } from "../factor.ts";

/** A provider's data centres: kWh used for each kWh of the servers, and litres of water for each kWh of the servers. */
export type AiProvider = {
  readonly zone: string;
  readonly overhead: Factor;
  readonly water: Factor;
};

export type Bounds = readonly [low: number, high: number];

/** The middle of two published bounds, or their only value. */
export function middle(factor: Factor, [low, high]: Bounds): Factor {
  if (low === high) return { ...factor, value: low };
  const { source, year } = factor;
  const bound = (value: number) =>
    ({ value, origin: { kind: "published", source, year } }) as const;
  return { ...factor, value: (low + high) / 2, low: bound(low), high: bound(high) };
}

const factor = factorsOf("ai-provider", "2025", "WORLD", ecoLogits);

const provider = (id: string, zone: string, overhead: Bounds, water: Bounds): AiProvider => ({
  zone,
  overhead: middle(factor(`${id}/power-usage-effectiveness`, 0, "kWh/kWh"), overhead),
  water: middle(factor(`${id}/water-usage-effectiveness`, 0, "L/kWh"), water),
});

/** Where EcoLogits places the data centres of each provider; `other` is that of a model that several providers run. */
export const aiProviderFactors = {
  openai: provider("openai", "USA", [1.2, 1.2], [0.569, 0.569]),
  google: provider("google", "USA", [1.09, 1.09], [0.999, 0.999]),
  anthropic: provider("anthropic", "USA", [1.09, 1.14], [0.13, 0.999]),
  mistral: provider("mistral", "SWE", [1.16, 1.16], [0.09, 0.09]),
  other: provider("other", "USA", [1.09, 1.14], [0.13, 0.99]),
} as const satisfies Readonly<Record<string, AiProvider>>;
