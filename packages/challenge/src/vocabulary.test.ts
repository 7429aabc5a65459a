import { expect, test } from "vitest";
import { countUpTo, daySchema, decimalSchema, eventCodeSchema } from "./vocabulary.ts";

test.each(["2028-02-29", "2026-12-31"])("%s is a day of the calendar", (day) => {
  expect(daySchema.safeParse(day).success).toBe(true);
});

test.each(["2026-02-29", "2026-13-01", "2026-4-1", "2026-04-31", "2026-04-01T00:00", ""])(
  "%s is no day of the calendar",
  (day) => {
    expect(daySchema.safeParse(day).success).toBe(false);
  },
);

test("a code has 4 to 12 upper-case letters and digits", () => {
  const accepted = [
    "ABCD",
    "BRUME27",
    "ABCDEFGH1234",
    "ABC",
    "ABCDEFGH12345",
    "abcd",
    "AB-CD",
  ].filter((code) => eventCodeSchema.safeParse(code).success);
  expect(accepted).toEqual(["ABCD", "BRUME27", "ABCDEFGH1234"]);
});

test("a count is a whole number from 0 to its cap", () => {
  const accepted = [-1, 0, 0.5, 9, 10, 11, Number.NaN, "3"].filter(
    (count) => countUpTo(10).safeParse(count).success,
  );
  expect(accepted).toEqual([0, 9, 10]);
});

test("a sum is written in plain decimal digits, without a leading zero", () => {
  const accepted = ["0", "9007199254740993", "007", "-1", "1.5", "1e3", ""].filter(
    (text) => decimalSchema.safeParse(text).success,
  );
  expect(accepted).toEqual(["0", "9007199254740993"]);
});
