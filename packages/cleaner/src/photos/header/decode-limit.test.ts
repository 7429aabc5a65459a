import { expect, test } from "vitest";
import { isSafeToDecode } from "./decode-limit.ts";

const header = { turn: 1 as const, widthPixels: 16_320, heightPixels: 12_240 };

test("a JPEG of 200 million pixels is decoded at a reduced size", () => {
  expect(isSafeToDecode({ ...header, format: "jpeg" })).toBe(true);
});

test("other pictures of 200 million pixels are refused, for they are decoded whole", () => {
  expect(isSafeToDecode({ ...header, format: "png" })).toBe(false);
  expect(isSafeToDecode({ ...header, format: "jpeg", isProgressive: true })).toBe(false);
});

test("a picture that declares 30,000 × 30,000 pixels is refused in each format", () => {
  for (const format of ["jpeg", "png", "webp", "gif", "heic", "avif", "tiff"] as const) {
    const size = { widthPixels: 30_000, heightPixels: 30_000 };
    expect(isSafeToDecode({ format, turn: 1, ...size })).toBe(false);
  }
});

test("a picture of unknown or no size is refused", () => {
  expect(isSafeToDecode({ format: "jpeg", turn: 1 })).toBe(false);
  expect(isSafeToDecode({ format: "jpeg", turn: 1, widthPixels: 0, heightPixels: 9 })).toBe(false);
});
