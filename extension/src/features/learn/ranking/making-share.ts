import type { RankingGameItem } from "@digital-cleanup/footprint/ranking-game";
import type { CardId } from "./compare-order.ts";

/** How much of a card's emissions is the making of the device used, by central values, from 0 to 1. */
export function makingShare(id: CardId, answer: readonly RankingGameItem[]): number {
  const { carbonGramsCo2e, parts } = answer.find((item) => item.id === id)!.estimate;
  const makingGrams = parts
    .filter(({ segment, stage }) => segment === "device" && stage === "making")
    .reduce((grams, part) => grams + part.carbonGramsCo2e.central, 0);
  return makingGrams / carbonGramsCo2e.central;
}
