import { describe, expect, test } from "vitest";
import { nationalForm } from "./national-form.ts";
import { reportFigureNames } from "./report-figures.ts";
import { sharedIndicators } from "./shared-indicators.ts";

describe("the national form", () => {
  test("asks each figure once, and says of each that it is not confirmed", () => {
    const figures = nationalForm.fields.map(({ figure }) => figure);
    expect(figures.toSorted()).toEqual([...reportFigureNames].toSorted());
    expect(nationalForm.fields.every(({ status }) => status === "unconfirmed")).toBe(true);
  });

  test("names the day it was read on and what it was read from", () => {
    expect(nationalForm.asOf).toBe("2026-11-24");
    expect(nationalForm.basis.fr).toContain("ADEME");
  });
});

test("the shared indicators say of each whether an event answers it", () => {
  const answered = sharedIndicators.indicators.filter(({ answer }) => answer !== "notByEvent");
  expect(answered.map(({ answer }) => answer)).toEqual([
    "organised",
    "participants",
    "wasteKilograms",
  ]);
  expect(sharedIndicators.indicators).toHaveLength(10);
});
