import { expect, test } from "vitest";
import { savedBytesPerHour } from "./answer-offers.ts";

test("half the height saves about two thirds of the bytes", () => {
  // 1 - 0.5 ^ 1.5 = 0.646
  expect(savedBytesPerHour(1_000_000_000, 720, 360)).toBe(646_446_609);
});

test("sound alone saves all but 160 kbit/s", () => {
  // 160,000 / 8 * 3,600 = 72 MB
  expect(savedBytesPerHour(1_000_000_000, 720, 0)).toBe(928_000_000);
  expect(savedBytesPerHour(40_000_000, 720, 0)).toBeLessThan(0);
});
