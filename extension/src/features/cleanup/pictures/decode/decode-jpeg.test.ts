import { expect, test } from "vitest";
import { eighthsFor } from "./decode-jpeg.ts";

test("the longest side keeps the pixels that are needed", () => {
  // 1000 / 4000 = 2/8; 1000 / 4032 = 1.98/8; 1000 / 1400 = 5.7/8.
  expect(eighthsFor(4000, 1000)).toBe(2);
  expect(eighthsFor(4032, 1000)).toBe(2);
  expect(eighthsFor(1400, 1000)).toBe(6);
  expect(eighthsFor(700, 1000)).toBe(8);
  expect(eighthsFor(20_000, 1000)).toBe(1);
});
