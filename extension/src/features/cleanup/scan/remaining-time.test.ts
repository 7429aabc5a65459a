import { expect, test } from "vitest";
import { createRemainingTime } from "./remaining-time.ts";

/** Adds a reading each half second, and returns the last answer. */
function after(leftBytes: readonly number[]): number | undefined {
  const remaining = createRemainingTime();
  let answer: number | undefined;
  for (const [index, left] of leftBytes.entries()) answer = remaining.add(index * 500, left);
  return answer;
}
const steadily = (from: number, step: number, count: number) =>
  Array.from({ length: count }, (_, index) => from - index * step);

test("at a steady speed the remaining time is what is left, divided by the speed", () => {
  // 100 bytes each 500 ms; after 10 readings 9,100 are left: 91 readings of 500 ms.
  expect(after(steadily(10_000, 100, 10))).toBe(45_500);
});

test("in the first four seconds there is no answer", () => {
  expect(after(steadily(10_000, 100, 8))).toBeUndefined();
  expect(after(steadily(10_000, 100, 9))).toBe(46_000);
});

test("there is no answer while the speed changes, or nothing advances", () => {
  const slow = steadily(10_000, 10, 8);
  expect(after([...slow, ...steadily(9_800, 200, 8)])).toBeUndefined();
  expect(after(steadily(10_000, 0, 20))).toBeUndefined();
});

test("only the last eight seconds count", () => {
  const slow = steadily(10_000, 10, 20);
  // 17 readings of 200 bytes fill the window: 9,600 − 3,200 = 6,400 are left, 32 readings.
  expect(after([...slow, ...steadily(9_600, 200, 17)])).toBe(16_000);
});
