import { languages } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { toDisplayUnit, readQuantities, readQuantity, writeQuantity } from "./quantity.ts";

test("gigabytes and kilograms become bytes and grams, and other quantities have no unit", () => {
  expect(readQuantity("bytes", "1,5", "fr")).toBe(1_500_000_000);
  expect(readQuantity("grams", "0.25", "en")).toBe(250);
  expect(readQuantity("files", "12 600", "fr")).toBe(12_600);
  expect(readQuantity("files", "12\u202F600", "fr")).toBe(12_600);
});

test("a comma is the decimal mark in French and separates thousands in English", () => {
  expect(readQuantity("grams", "1,500", "fr")).toBe(1_500);
  expect(readQuantity("grams", "1,500", "en")).toBe(1_500_000);
  expect(readQuantity("files", "1,000,000", "en")).toBe(1_000_000);
  expect(readQuantity("bytes", "1,5", "en")).toBeNaN();
});

test("an empty text is undefined and an invalid number is NaN", () => {
  expect(readQuantity("files", "  ", "fr")).toBeUndefined();
  expect(readQuantity("files", "beaucoup", "fr")).toBeNaN();
  expect(readQuantity("files", "-3", "fr")).toBeNaN();
  expect(readQuantities({ files: "3", emails: "" }, "fr")).toEqual({ files: 3 });
});

test("a written amount is read back unchanged", () => {
  expect(writeQuantity("bytes", 1_500_000_000, "fr")).toBe("1,5");
  expect(writeQuantity("grams", 250, "en")).toBe("0.25");
  for (const language of languages) {
    const text = writeQuantity("bytes", 123_456_789, language);
    expect(readQuantity("bytes", text, language)).toBe(123_456_789);
  }
  expect(toDisplayUnit("bytes", 500_000_000_000)).toBe(500);
});
