import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createPageWeights } from "./page-weights.ts";

/** Random letters, which compress to about six bits each. */
const letters = (length: number, seed: number): string => {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(32 + (state % 64));
  }).join("");
};
const compressed = (html: string): number => gzipSync(html).length;

test("a page that changed little weighs what its length says, one that changed by a fiftieth is compressed again", () => {
  const weigh = createPageWeights();
  const [first, other, longer] = [letters(5000, 1), "x".repeat(5050), letters(5100, 2)];
  expect(weigh("page", first)).toBe(compressed(first));
  // 5050 / 5000 = 1.01
  expect(weigh("page", other)).toBe(Math.round(1.01 * compressed(first)));
  // 5000 / 50 = 100
  expect(weigh("page", longer)).toBe(compressed(longer));
  expect(compressed(longer)).not.toBe(Math.round(1.02 * compressed(first)));
});

test("pages are weighed apart, and the oldest is forgotten", () => {
  const weigh = createPageWeights(2);
  const [random, even] = [letters(1000, 1), "x".repeat(1000)];
  expect(weigh("a", random)).toBe(compressed(random));
  expect(weigh("b", even)).toBe(compressed(even));
  expect(weigh("a", even)).toBe(compressed(random));
  weigh("c", even);
  expect(weigh("a", even)).toBe(compressed(even));
});
