import { expect, test } from "vitest";
import { parseNumber } from "./parse-number.ts";

test.each([
  ["12", 12],
  [" 1 200 ", 1200],
  ["1,5", 1.5],
  ["1.5", 1.5],
])("%j is a number", (text, number) => {
  expect(parseNumber(text)).toBe(number);
});

test.each(["", "abc", "-1", "1,5,2", "1e3"])("%j is not a number", (text) => {
  expect(parseNumber(text)).toBeUndefined();
});
