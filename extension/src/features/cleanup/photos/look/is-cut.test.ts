import { expect, test } from "vitest";
import { isCut } from "./is-cut.ts";

const start = [0xff, 0xd8, 1, 2];
const end = [0xff, 0xd9];

test("a JPEG has its end marker, with or without other data behind it", () => {
  expect(isCut(Uint8Array.from([...start, ...end]), 0)).toBe(false);
  expect(isCut(Uint8Array.from([...start, ...end, 7, 7, 7]), 0)).toBe(false);
  expect(isCut(Uint8Array.from(start), 0)).toBe(true);
});

test("the end marker of an embedded preview is not that of the photo", () => {
  expect(isCut(Uint8Array.from([...start, ...end, 7, 7, 7]), 6)).toBe(true);
});
