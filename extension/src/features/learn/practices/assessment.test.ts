import { expect, test } from "vitest";
import {
  assessmentsSchema,
  averageLevel,
  changeOfAverage,
  lowestPractices,
  rate,
} from "./assessment.ts";

const march = { day: "2027-03-02", levels: { c1: 2, d2: 3 } } as const;

test("a level changed on the same day replaces the first one", () => {
  const once = rate([], "2027-03-02", "c1", 2);
  expect(rate(once, "2027-03-02", "c1", 4)).toEqual([{ day: "2027-03-02", levels: { c1: 4 } }]);
});

test("another day starts from the levels of the one before, which stay", () => {
  expect(rate([march], "2027-04-01", "c1", 4)).toEqual([
    march,
    { day: "2027-04-01", levels: { c1: 4, d2: 3 } },
  ]);
});

test("only the last sixty days with a change are kept", () => {
  let all = rate([], "2020-01-01", "c1", 1);
  for (let index = 0; index < 60; index++) all = rate(all, `2021-01-${index}`, "c1", 2);
  expect(all).toHaveLength(60);
  expect(all[0]!.day).toBe("2021-01-0");
});

test("the average counts the rated practices only", () => {
  // (2 + 3) / 2.
  expect(averageLevel(march)).toBe(2.5);
  expect(averageLevel({ day: "2027-03-02", levels: {} })).toBeUndefined();
});

test("a change compares only the practices rated both times", () => {
  const april = { day: "2027-04-01", levels: { c1: 4, d2: 3, b3: 1 } } as const;
  // (4 − 2 + 3 − 3) / 2; the practice rated for the first time does not lower it.
  expect(changeOfAverage(march, april)).toBe(1);
  expect(changeOfAverage(march, { day: "2027-04-01", levels: { b3: 1 } })).toBeUndefined();
});

test("the lowest practices come first, and none at the maximum", () => {
  expect(lowestPractices({ day: "2027-03-02", levels: { c1: 4, b3: 1, i2: 1, i1: 5 } })).toEqual([
    "b3",
    "i2",
  ]);
  expect(lowestPractices({ day: "2027-03-02", levels: { c1: 5, d2: 5 } })).toEqual([]);
});

test("stored assessments with an impossible level or day are refused", () => {
  expect(assessmentsSchema.safeParse([march]).success).toBe(true);
  expect(assessmentsSchema.safeParse([{ ...march, levels: { c1: 6 } }]).success).toBe(false);
  expect(assessmentsSchema.safeParse([{ ...march, day: "tomorrow" }]).success).toBe(false);
});
