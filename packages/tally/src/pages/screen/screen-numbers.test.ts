import { expect, test } from "vitest";
import { createScreenNumbers } from "./screen-numbers.ts";

const [fr, en] = [createScreenNumbers("fr", false), createScreenNumbers("en", false)];
const [exactFr, exactEn] = [createScreenNumbers("fr", true), createScreenNumbers("en", true)];
const text = ({ number, unit }: { number: string; unit?: string }) =>
  [number, unit].filter(Boolean).join(" ").replaceAll("\u202F", "_");

test("a figure of an open event has at most three significant digits", () => {
  expect([7n, 128n, 1284n, 123_456n].map((count) => text(fr.count(count)))).toEqual([
    "7",
    "128",
    "1_280",
    "123_000",
  ]);
  expect(text(fr.bytes(412_318_420_113n))).toBe("412 Go");
  expect(text(en.bytes(2_449_000_000n))).toBe("2.45 GB");
  expect(text(fr.grams(186_450n))).toBe("186 kg");
  expect(text(en.grams(12_345_678n))).toBe("12.3 t");
});

test("a closed event's figure is exact", () => {
  expect(text(exactFr.count(123_456n))).toBe("123_456");
  expect(text(exactEn.count(1284n))).toBe("1,284");
  expect(text(exactFr.grams(186_450n))).toBe("186,45 kg");
  expect(text(exactEn.grams(1_186_453n))).toBe("1.1865 t");
});

test("a count of a million or more is shortened, with its unit as a word", () => {
  expect(text(fr.count(123_456_789_012n))).toBe("123 Md");
  expect(text(en.count(123_456_789_012n))).toBe("123 B");
  expect(text(exactFr.count(1_234_567n))).toBe("1,23 M");
});

test("a value that rounds up to the next unit is written in that unit", () => {
  expect(text(fr.bytes(999_700_000n))).toBe("1 Go");
  expect(text(fr.grams(999n))).toBe("999 g");
});

test("a part of a figure has the unit and decimals of the whole, and is never above it", () => {
  const { partOf } = exactFr.bytes(11_300_000_000n);
  expect([0, 0.5, 0.999, 1].map(partOf)).toEqual(["0,0", "5,6", "11,2", "11,3"]);
  expect([0, 0.5, 0.999, 1].map(exactEn.count(1284n).partOf)).toEqual([
    "0",
    "642",
    "1,282",
    "1,284",
  ]);
});
