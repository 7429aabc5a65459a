import { expect, test } from "vitest";
import { secondsLeft } from "./seconds-left.ts";

const usualSeconds = [10, 20, 30];

test("before anything is known, the rest takes as long as usual", () => {
  // 10 + 20 + 30 − 4
  expect(secondsLeft({ usualSeconds, step: 0, stepSeconds: 4, elapsedSeconds: 4 })).toBe(56);
});

test("a machine that was twice as slow so far stays twice as slow", () => {
  // 2 × (20 + 30) − 5
  expect(secondsLeft({ usualSeconds, step: 1, stepSeconds: 5, elapsedSeconds: 25 })).toBe(95);
});

test("a step that takes three times as long as usual slows down what follows", () => {
  // 3 × (20 + 30) − 60
  expect(secondsLeft({ usualSeconds, step: 1, stepSeconds: 60, elapsedSeconds: 70 })).toBe(90);
});
