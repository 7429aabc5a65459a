import { expect, test } from "vitest";
import { parseRoundcubeSize } from "../roundcube/parse-weighed-rows.ts";
import { parseSogoSize } from "../sogo/parse-weighed-rows.ts";
import { findShownBytes, parseShownSize } from "./parse-shown-size.ts";

test.each([
  ["643 o", 643, 0],
  ["643 B", 643, 0],
  // 30 × 1,024; rounded to whole kilobytes, so half of one is uncertain.
  ["30 ko", 30_720, 512],
  ["30 КБ", 30_720, 512],
  ['12 ק"ב', 12_288, 512],
  // 4.8 × 1,048,576 = 5,033,164.8; half of a tenth is 52,428.8.
  ["4.8 Mo", 5_033_165, 52_429],
  // From 12 to 13 megabytes: the middle is 12.5 × 1,048,576.
  ["12 MB", 13_107_200, 524_288],
  // 1.2 × 1,073,741,824
  ["1.2 GB", 1_288_490_189, 53_687_092],
])("Roundcube's %s is %i bytes, or up to %i more or less", (text, bytes, marginBytes) => {
  expect(parseRoundcubeSize(text)).toEqual({ bytes, marginBytes });
});

test.each([
  ["493 B", 493, 0],
  // 29.9 × 1,024 = 30,617.6; a tenth of a kilobyte is 102.4.
  ["29.9 KiB", 30_618, 103],
  ["4 MiB", 4_194_304, 104_858],
])("SOGo's %s is %i bytes, or up to %i more or less", (text, bytes, marginBytes) => {
  expect(parseSogoSize(text)).toEqual({ bytes, marginBytes });
});

test.each(["", "12", "12 XX", "large", "1.2.3 MB"])("%j is no size", (text) => {
  expect(parseShownSize(text)).toBeUndefined();
  expect(() => parseRoundcubeSize(text)).toThrow("refused");
});

test.each([
  ["(4.8 Mo)", 5_033_165],
  ["543 o", 543],
  ["12 ko", 12_288],
  ["12,5 KB", 12_800],
  ["30.5 KiB", 31_232],
  ["1022 B", 1022],
  ["1,2 МБ", 1_258_291],
  ["3 Kt", 3072],
  ["photos 2024.zip (4.8 Mo)", 5_033_165],
])("%s is about %i bytes", (text, bytes) => {
  expect(findShownBytes(text)).toBe(bytes);
});

test("a text without a size has no bytes", () => {
  expect(findShownBytes("rapport.pdf")).toBeUndefined();
});
