import { describe, expect, test } from "vitest";
import { nationalForm } from "./national-form.ts";
import { reportFigureNames } from "./report-figures.ts";
import { sharedIndicators } from "./shared-indicators.ts";

describe("the national form", () => {
  test("has each figure once, marked as unconfirmed", () => {
    const figures = nationalForm.fields.map(({ figure }) => figure);
    expect(figures.toSorted()).toEqual([...reportFigureNames].toSorted());
    expect(nationalForm.fields.every(({ status }) => status === "unconfirmed")).toBe(true);
  });

  test("names its source material and the day", () => {
    expect(nationalForm.asOf).toBe("2026-11-24");
    expect(nationalForm.basis.fr).toContain("ADEME");
  });
});

test("each shared indicator is marked with whether an event answers it", () => {
  const answered = sharedIndicators.indicators.filter(({ answer }) => answer !== "notByEvent");
  expect(answered.map(({ answer }) => answer)).toEqual(["organised", "wasteKilograms"]);
  expect(sharedIndicators.indicators).toHaveLength(9);
});
