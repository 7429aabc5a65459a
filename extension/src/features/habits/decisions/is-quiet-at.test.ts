import { expect, test } from "vitest";
import { isQuietAt } from "./is-quiet-at.ts";

const at = (hours: number, minutes: number) => new Date(2027, 2, 18, hours, minutes);

test("hours within a day include their start and not their end", () => {
  const quiet = (now: Date) => isQuietAt("12:00-14:00", now);
  expect([at(11, 59), at(12, 0), at(13, 59), at(14, 0)].map(quiet)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("hours may pass midnight", () => {
  const quiet = (now: Date) => isQuietAt("18:00-08:30", now);
  expect([at(17, 59), at(23, 0), at(0, 0), at(8, 29), at(8, 30)].map(quiet)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test("without hours no moment is quiet", () => {
  expect(isQuietAt("", at(3, 0))).toBe(false);
});
