import { expect, test } from "vitest";
import { assertKey, assertQuantity, assertShare } from "./check.ts";

const notQuantities = [NaN, Infinity, -Infinity, -1, "1000000", undefined, null, {}, 5n, true];

test.each(notQuantities.map((value) => [value]))("%s is not a quantity", (value) => {
  expect(() => assertQuantity("bytes", value)).toThrow(RangeError);
});

test("the message names the field and the value, a string in quotes", () => {
  expect(() => assertQuantity("bytes", "1000000")).toThrow(
    'bytes must be a finite number of at least 0, got "1000000"',
  );
  expect(() => assertQuantity("durationMs", -3)).toThrow(
    "durationMs must be a finite number of at least 0, got -3",
  );
});

test("zero and fractions are quantities", () => {
  expect(() => assertQuantity("bytes", 0)).not.toThrow();
  expect(() => assertQuantity("bytes", 0.5)).not.toThrow();
});

test.each([[NaN], [-0.1], [1.01], ["false"], [true], [undefined]])("%s is not a share", (value) => {
  expect(() => assertShare("greenHosting", value)).toThrow(
    /^greenHosting must be a number from 0 to 1/,
  );
});

test("an unknown word is refused, and the allowed words are listed", () => {
  expect(() => assertKey("network", "wifi", { fixed: 1, mobile: 2 })).toThrow(
    'network must be one of fixed, mobile, got "wifi"',
  );
});

test("an inherited property name is not an allowed word", () => {
  expect(() => assertKey("network", "toString", { fixed: 1 })).toThrow(RangeError);
});
