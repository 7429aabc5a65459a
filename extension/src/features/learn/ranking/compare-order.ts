import type { RankingGameItem } from "@digital-cleanup/footprint/ranking-game";

export type CardId = RankingGameItem["id"];

/** The order of the cards in ADEME's game, in which it is shown first. */
export const firstOrder: readonly CardId[] = [
  "makingSmartphone",
  "emailYear",
  "makingDesktop",
  "makingLaptop",
  "streamingYear",
];

export type OrderScore = {
  /** Pairs of cards. */
  all: number;
  /** Pairs whose ranges do not overlap. */
  decided: number;
  /** Those of them that the order has right. */
  right: number;
};

/** Compares an order with the answer, highest first. Two cards whose ranges overlap are right in both orders. */
export function compareOrder(
  order: readonly CardId[],
  answer: readonly RankingGameItem[],
): OrderScore {
  const pairs = answer.flatMap((above, index) =>
    answer.slice(index + 1).map((below) => ({ above, below })),
  );
  const decided = pairs.filter(
    ({ above, below }) => above.estimate.carbonGramsCo2e.low > below.estimate.carbonGramsCo2e.high,
  );
  const right = decided.filter(
    ({ above, below }) => order.indexOf(above.id) < order.indexOf(below.id),
  );
  return { all: pairs.length, decided: decided.length, right: right.length };
}
