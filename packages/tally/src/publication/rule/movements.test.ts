import { expect, test } from "vitest";
import { isPartAllowed } from "./movements.ts";

const newcomers = (...values: number[]) => values.map((after) => ({ before: 0, after }));
const rises = (count: number, by: number) =>
  Array.from({ length: count }, () => ({ before: 100, after: 100 + by }));
const k = 5;

test("a part moves by K newcomers, or by K changes without any newcomer", () => {
  expect(isPartAllowed(newcomers(9, 9, 9, 9, 9), 0, k)).toBe(true);
  expect(isPartAllowed(newcomers(9, 9, 9, 9), 0, k)).toBe(false);
  expect(isPartAllowed(rises(5, 1), 9, k)).toBe(true);
  expect(isPartAllowed([...rises(5, 1), ...newcomers(1, 1, 1, 1)], 9, k)).toBe(false);
});

test("K contributions are left in a part when others leave it", () => {
  const movements = [...rises(5, 100), { before: 10, after: 0 }];
  expect(isPartAllowed(movements, 6, k)).toBe(true);
  expect(isPartAllowed(movements, 5, k)).toBe(false);
});

test("no rise is more than 85 % of a movement without the two next highest rises", () => {
  // 85 % of 20 = 17
  expect(isPartAllowed(newcomers(17, 9, 7, 2, 1), 0, k)).toBe(true);
  expect(isPartAllowed(newcomers(18, 9, 7, 2, 0.1), 0, k)).toBe(false);
});

test("with K = 3, no rise is more than 85 % of a movement without the next highest", () => {
  // 85 % of 20 = 17
  expect(isPartAllowed(newcomers(17, 9, 3), 0, 3)).toBe(true);
  expect(isPartAllowed(newcomers(18, 9, 3), 0, 3)).toBe(false);
});

test("a part never falls", () => {
  expect(isPartAllowed([...rises(5, 1), { before: 90, after: 50 }], 9, k)).toBe(false);
});
