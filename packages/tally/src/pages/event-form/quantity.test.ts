import { languages } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { toDisplayUnit, readQuantities, readQuantity, writeQuantity } from "./quantity.ts";

test("gigabytes and kilograms become bytes and grams, the rest stays as it is", () => {
  expect(readQuantity("bytes", "1,5", "fr")).toBe(1_500_000_000);
  expect(readQuantity("grams", "0.25", "en")).toBe(250);
  expect(readQuantity("files", "12 600", "fr")).toBe(12_600);
  expect(readQuantity("files", "12\u202F600", "fr")).toBe(12_600);
});

test("a comma is decimal in French and parts thousands in English", () => {
  expect(readQuantity("grams", "1,500", "fr")).toBe(1_500);
  expect(readQuantity("grams", "1,500", "en")).toBe(1_500_000);
  expect(readQuantity("files", "1,000,000", "en")).toBe(1_000_000);
  expect(readQuantity("bytes", "1,5", "en")).toBeNaN();
});

test("nothing typed is absent, and what is no number is told from it", () => {
  expect(readQuantity("files", "  ", "fr")).toBeUndefined();
  expect(readQuantity("files", "beaucoup", "fr")).toBeNaN();
  expect(readQuantity("files", "-3", "fr")).toBeNaN();
  expect(readQuantities({ files: "3", emails: "" }, "fr")).toEqual({ files: 3 });
});

test("what was written is read back as the same amount", () => {
  expect(writeQuantity("bytes", 1_500_000_000, "fr")).toBe("1,5");
  expect(writeQuantity("grams", 250, "en")).toBe("0.25");
  for (const language of languages) {
    const text = writeQuantity("bytes", 123_456_789, language);
    expect(readQuantity("bytes", text, language)).toBe(123_456_789);
  }
  expect(toDisplayUnit("bytes", 500_000_000_000)).toBe(500);
});
