import { expect, test } from "vitest";
import { readRoundedBytes } from "./attachments.ts";
import { countAddresses } from "./count-recipients.ts";

test.each([
  ["(4.8 Mo)", 5_033_165],
  ["543 o", 543],
  ["12 ko", 12_288],
  ["12,5 KB", 12_800],
  ["30.5 KiB", 31_232],
  ["1022 B", 1022],
])("%s is about %i bytes", (text, bytes) => {
  expect(readRoundedBytes(text)).toBe(bytes);
});

test("a text without a size has none", () => {
  expect(readRoundedBytes("rapport.pdf")).toBeUndefined();
});

test("addresses are counted, commas in names are not", () => {
  expect(countAddresses('"Un, Deux" <a@x.test>, b@x.test,')).toBe(2);
  expect(countAddresses("a@x.test; b@x.test\nc@x.test")).toBe(3);
  expect(countAddresses("")).toBe(0);
});
