import { expect, test } from "vitest";
import { parseRoundedBytes } from "./parse-rounded-bytes.ts";

test.each([
  ["(4.8 Mo)", 5_033_165],
  ["543 o", 543],
  ["12 ko", 12_288],
  ["12,5 KB", 12_800],
  ["30.5 KiB", 31_232],
  ["1022 B", 1022],
  ["1,2 МБ", 1_258_291],
  ["3 Kt", 3072],
])("%s is about %i bytes", (text, bytes) => {
  expect(parseRoundedBytes(text)).toBe(bytes);
});

test("a text without a size has no bytes", () => {
  expect(parseRoundedBytes("rapport.pdf")).toBeUndefined();
});
