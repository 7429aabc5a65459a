import { expect, test } from "vitest";
import { quoteIgnoredValue } from "./quote-ignored-value.ts";

test("a value is shown as the policy has it, a text in quotes", () => {
  expect(["Mars", 3, false, ["a", 1], { a: null }, ""].map(quoteIgnoredValue)).toEqual([
    '"Mars"',
    "3",
    "false",
    '["a",1]',
    '{"a":null}',
    '""',
  ]);
});

test("no more than 60 characters of a value are shown", () => {
  // The quote and 59 letters.
  expect(quoteIgnoredValue("x".repeat(500))).toBe(`"${"x".repeat(59)}…`);
  expect(quoteIgnoredValue("x".repeat(58))).toBe(`"${"x".repeat(58)}"`);
});

test("a character that is invisible or turns the line round is shown by a sign", () => {
  expect(quoteIgnoredValue("a\u202Eb\nc\u200B é")).toBe('"a\uFFFDb\\nc\uFFFD é"');
});
