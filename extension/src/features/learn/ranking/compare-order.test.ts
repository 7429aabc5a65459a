import { rankingGame, type RankingGameItem } from "@digital-cleanup/footprint/ranking-game";
import { expect, test } from "vitest";
import { type CardId, compareOrder, firstOrder } from "./compare-order.ts";

/** 5 to 7 g, 4 to 6 g and 1 to 2 g: the first two overlap. */
const answer = (
  [
    ["makingDesktop", 5, 7],
    ["makingLaptop", 4, 6],
    ["emailYear", 1, 2],
  ] as [CardId, number, number][]
).map(
  ([id, low, high]) =>
    ({ id, estimate: { carbonGramsCo2e: { low, central: low, high } } }) as RankingGameItem,
);

test("an order is right wherever the ranges do not overlap", () => {
  expect(compareOrder(["makingDesktop", "makingLaptop", "emailYear"], answer)).toEqual({
    all: 3,
    decided: 2,
    right: 2,
  });
  expect(compareOrder(["makingLaptop", "makingDesktop", "emailYear"], answer).right).toBe(2);
});

test("a card above one that surely emits more is wrong", () => {
  expect(compareOrder(["makingDesktop", "emailYear", "makingLaptop"], answer).right).toBe(1);
  expect(compareOrder(["emailYear", "makingLaptop", "makingDesktop"], answer).right).toBe(0);
});

test("the game starts with each of its cards once", () => {
  expect(firstOrder.toSorted()).toEqual(
    rankingGame()
      .map(({ id }) => id)
      .toSorted(),
  );
});

test("making each device emits more than a year of video or of e-mail, as the answer's title states", () => {
  const ids = rankingGame().map(({ id }) => id);
  expect(ids.slice(0, 3).every((id) => id.startsWith("making"))).toBe(true);
});
