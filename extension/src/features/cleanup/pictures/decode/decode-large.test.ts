import type { PhotoHeader } from "@digital-cleanup/cleaner";
import { expect, test } from "vitest";
import { longestPixelsFor } from "./decode-large.ts";

const photo = { format: "jpeg", turn: 1, widthPixels: 4000, heightPixels: 3000 } as PhotoHeader;
const turned: PhotoHeader = { ...photo, turn: 6 };
const huge: PhotoHeader = { ...photo, widthPixels: 12_000, heightPixels: 9000 };

test("a photo is decoded with the pixels that its place on the screen shows", () => {
  const place = { widthPixels: 1920, heightPixels: 518 };
  // 518 of 3000 rows: 1.4 of eight parts of a side, so 2, which are 1000 columns.
  expect(longestPixelsFor(photo, place)).toBe(1000);
  // It stands upright, with 4000 rows: 1.04 of eight parts.
  expect(longestPixelsFor(turned, place)).toBe(1000);
  // Zoomed in four times, 2072 rows: 5.5 of eight parts.
  expect(longestPixelsFor(photo, { widthPixels: 7680, heightPixels: 2072 })).toBe(3000);
});

test("zoomed in further, it has all its pixels, up to 16 million", () => {
  const place = { widthPixels: 15_360, heightPixels: 4144 };
  expect(longestPixelsFor(photo, place)).toBe(4000);
  // 3/8 of each side are 15.2 million pixels, 4/8 27 million.
  expect(longestPixelsFor(huge, { widthPixels: 15_360, heightPixels: 9000 })).toBe(4500);
});

test("of a raw file without a size, the embedded picture fills the place", () => {
  const raw = { format: "raw", turn: 1 } as unknown as PhotoHeader;
  expect(longestPixelsFor(raw, { widthPixels: 1920, heightPixels: 518 })).toBe(1920);
});
