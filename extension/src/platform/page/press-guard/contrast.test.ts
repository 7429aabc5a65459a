import { expect, test } from "vitest";
import { contrast, parseColour } from "./contrast.ts";

const between = (one: string, other: string) => contrast(parseColour(one)!, parseColour(other)!);

test("the contrast of two colours is between 1 and 21", () => {
  expect(between("rgb(0, 0, 0)", "rgb(255, 255, 255)")).toBeCloseTo(21);
  expect(between("rgb(80, 80, 80)", "rgb(80, 80, 80)")).toBe(1);
  expect(between("rgb(118, 118, 118)", "rgb(255, 255, 255)")).toBeCloseTo(4.54, 2);
});

test("a colour has its transparency; what is no computed colour has none", () => {
  expect(parseColour("rgba(1, 2, 3, 0.5)")).toEqual({ red: 1, green: 2, blue: 3, alpha: 0.5 });
  expect(parseColour("rgb(1 2 3 / 0)")?.alpha).toBe(0);
  for (const none of ["", "transparent", "rgb()", "rgb(a, b, c)", "color(srgb 1 1 1)"])
    expect(parseColour(none)).toBeUndefined();
});
