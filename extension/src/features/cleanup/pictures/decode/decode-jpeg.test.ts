import { expect, test } from "vitest";
import { eighthsFor } from "./decode-jpeg.ts";

test("the longest side keeps the pixels that are needed", () => {
  // 1000 / 4000 = 2/8; 1000 / 4032 = 1.98/8; 1000 / 1400 = 5.7/8.
  expect(eighthsFor({ width: 4000, height: 3000 }, 1000)).toBe(2);
  expect(eighthsFor({ width: 3024, height: 4032 }, 1000)).toBe(2);
  expect(eighthsFor({ width: 1400, height: 788 }, 1000)).toBe(6);
  expect(eighthsFor({ width: 700, height: 400 }, 1000)).toBe(8);
  expect(eighthsFor({ width: 20_000, height: 10_000 }, 1000)).toBe(1);
});
