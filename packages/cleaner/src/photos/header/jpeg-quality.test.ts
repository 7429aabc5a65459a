import sharp from "sharp";
import { expect, test } from "vitest";
import { readPicture } from "../../../test/photos/decode.ts";
import { createByteSource } from "./byte-source.ts";
import { jpegQuality } from "./jpeg-quality.ts";
import { readPhotoHeader } from "./read-photo-header.ts";

/** A segment of quantisation tables, each with the same value in all 64 places. */
function segment(...tables: [id: number, value: number][]) {
  const content = tables.flatMap(([id, value]) => [id, ...Array.from({ length: 64 }, () => value)]);
  const bytes = Uint8Array.from([0xff, 0xdb, 0, 2 + content.length, ...content]);
  return jpegQuality(createByteSource([{ from: 0, bytes }], bytes.length), 0, bytes.length - 2);
}

test("the quality follows from the sum of the luminance table", () => {
  // 64 × 1 of 3,688 are 1.7 percent: 100 less half of it.
  expect(segment([0, 1])).toBe(99);
  // 64 × 23 are 39.9 percent.
  expect(segment([0, 23])).toBe(80);
  // 64 × 144 are 250 percent: 5000 divided by it.
  expect(segment([0, 144])).toBe(20);
  // The table of the colours does not count.
  expect(segment([1, 144], [0, 23])).toBe(80);
  expect(segment([1, 144])).toBeUndefined();
});

test.each([30, 50, 75, 90, 95])("a JPEG saved at quality %i has it", async (quality) => {
  const bytes = await sharp(readPicture("canyon-wren")).jpeg({ quality }).toBuffer();
  const read = readPhotoHeader([{ from: 0, bytes }], bytes.length);
  expect(read).toMatchObject({ header: { quality } });
});
