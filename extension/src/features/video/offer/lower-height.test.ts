import { expect, test } from "vitest";
import { lowerHeightPx } from "./lower-height.ts";

const heights = [240, 360, 480, 720, 1080];

test.each([
  ["what a small box needs", 1080, 700, 720],
  ["480p for a picture that needs all of it", 1080, 1080, 480],
  ["the next lower one below 480p", 480, 480, 360],
])("%s", (_what, playing, needed, wanted) => {
  expect(lowerHeightPx(heights, playing, needed)).toBe(wanted);
});

test("nothing, if no rendition is clearly lower", () => {
  expect(lowerHeightPx([240, 200], 240, 100)).toBeUndefined();
  expect(lowerHeightPx([], 1080, 300)).toBeUndefined();
});
