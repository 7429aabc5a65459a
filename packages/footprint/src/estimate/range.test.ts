import { expect, test } from "vitest";
import { addRanges, around, scaleRange } from "./range.ts";

test("a spread of 2 halves the low and doubles the high", () => {
  expect(around(10, 2)).toEqual({ low: 5, central: 10, high: 20 });
});

test("ranges add bound by bound, so that a sum is as uncertain as its terms", () => {
  // 5 + 50, 10 + 100, 20 + 200: still ×/÷ 2, not the narrower range of independent errors.
  expect(addRanges(around(10, 2), around(100, 2))).toEqual({ low: 55, central: 110, high: 220 });
});

test("scaling keeps the spread", () => {
  expect(scaleRange({ low: 1, central: 2, high: 6 }, 3)).toEqual({ low: 3, central: 6, high: 18 });
});
