import * as fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { readPicture } from "../../../test/photos/decode.ts";
import { addExif, makeExif } from "../../../test/photos/make-exif.ts";
import { makeCr3, makeDng } from "../../../test/photos/make-raw.ts";
import { headerBytes, type PhotoHeaderRead, readPhotoHeader } from "./read-photo-header.ts";

const jpeg = readPicture("canyon-wren");
const read = (bytes: Uint8Array): PhotoHeaderRead =>
  readPhotoHeader([{ from: 0, bytes }], bytes.length);
const thumbnail = await sharp(jpeg).resize(160, 120).jpeg().toBuffer();
const exif = makeExif(
  { 0x0112: 6 },
  { 0x9003: "2026:03:01 10:15:07", 0x9011: "+02:00", 0x9291: "25" },
  thumbnail,
);
const withExif = addExif(jpeg, exif);

test("the size, turn, date with its zone and thumbnail of a JPEG are read", () => {
  expect(read(withExif)).toEqual({
    header: {
      format: "jpeg",
      widthPixels: 480,
      heightPixels: 270,
      turn: 6,
      // A quarter of a second after 10:15:07 by the camera's clock.
      takenAt: { localMs: Date.UTC(2026, 2, 1, 10, 15, 7, 250), offsetMinutes: 120 },
      // 2 bytes of JPEG, 10 of the segment, then the directories; the thumbnail is at their end.
      preview: { from: 12 + exif.length - thumbnail.length, to: 12 + exif.length },
      isProgressive: true,
      quality: 57,
    },
  });
});

test.each<[string, Record<number, string>, Record<number, number>, object | undefined]>([
  ["names no model", {}, {}, undefined],
  ["names a model", { 0x0110: "Example X100" }, {}, {}],
  [
    "has the size of the shot",
    { 0x0110: "Example X100" },
    { 0xa002: 4000, 0xa003: 3000 },
    { widthPixels: 4000, heightPixels: 3000 },
  ],
  ["was written with the shot", { 0x0110: "Example X100", 0x0132: "2026:03:01 10:17:00" }, {}, {}],
  [
    "was written again the next day",
    { 0x0110: "Example X100", 0x0132: "2026:03:02 10:15:07" },
    {},
    { isChanged: true },
  ],
])("of the camera it is known if its data %s", (_, first, size, camera) => {
  const found = read(addExif(jpeg, makeExif(first, { 0x9003: "2026:03:01 10:15:07", ...size })));
  expect("header" in found && found.header.camera).toEqual(camera);
});

test.each([
  ["0000:00:00 00:00:00", undefined],
  ["2026:02:30 10:00:00", undefined],
  ["    :  :     :  :  ", undefined],
  ["2024:02:29 23:59:59", Date.UTC(2024, 1, 29, 23, 59, 59)],
])("the date %s is %s", (date, localMs) => {
  const found = read(addExif(jpeg, makeExif({}, { 0x9003: date })));
  expect("header" in found && found.header.takenAt?.localMs).toBe(localMs);
});

test.each(["png", "webp", "gif", "avif"] as const)("the size of a %s is read", async (format) => {
  const bytes = await sharp(jpeg).resize(300, 200).toFormat(format, { effort: 1 }).toBuffer();
  expect(read(bytes)).toMatchObject({
    header: { format, widthPixels: 300, heightPixels: 200, turn: 1 },
  });
});

test("a lossless WebP and one with EXIF data are read", async () => {
  const lossless = await sharp(jpeg).resize(301, 203).webp({ lossless: true }).toBuffer();
  expect(read(lossless)).toMatchObject({ header: { widthPixels: 301, heightPixels: 203 } });
  const dated = await sharp(withExif).keepExif().webp().toBuffer();
  expect(read(dated)).toMatchObject({
    header: { takenAt: { offsetMinutes: 120 }, widthPixels: 480 },
  });
});

test("EXIF data beyond what was read are asked for", async () => {
  const big = await sharp(withExif).resize(700).keepExif().webp({ lossless: true }).toBuffer();
  expect(big.length).toBeGreaterThan(headerBytes);
  const first = { from: 0, bytes: big.subarray(0, headerBytes) };
  const found = readPhotoHeader([first], big.length);
  const { needs } = found as { needs: { from: number; to: number } };
  expect(found).toMatchObject({ header: { widthPixels: 700 }, needs: { to: big.length } });
  const second = { from: needs.from, bytes: big.subarray(needs.from, needs.to) };
  expect(readPhotoHeader([first, second], big.length)).toMatchObject({
    header: { takenAt: { offsetMinutes: 120 } },
  });
});

test("what is no picture is told apart from a broken picture", () => {
  expect(read(Buffer.from("%PDF-1.7 and more text"))).toEqual({ problem: "notAPicture" });
  expect(read(jpeg.subarray(0, 100))).toEqual({ problem: "broken" });
  expect(read(new Uint8Array())).toEqual({ problem: "broken" });
});

test("directories that refer to themselves end", () => {
  const loop = makeExif({ 0x0112: 3 }, {});
  // The link to the next directory follows the two entries of the first one.
  loop.writeUInt32BE(8, 8 + 2 + 2 * 12);
  expect(read(addExif(jpeg, loop))).toMatchObject({ header: { widthPixels: 480, turn: 3 } });
});

test("no bytes make the reader throw or read on without end", async () => {
  const seeds = [
    withExif,
    await sharp(withExif).resize(99).keepExif().webp().toBuffer(),
    await sharp(jpeg).resize(99).png().toBuffer(),
    await sharp(jpeg).resize(99).avif().toBuffer(),
    makeExif({ 0x0100: 4000, 0x0101: 3000, 0x014a: 8 }, {}, thumbnail),
    makeDng({ preview: thumbnail, takenAt: "2026:03:01 10:15:07" }),
    makeCr3({ preview: thumbnail, takenAt: "2026:03:01 10:15:07" }),
  ];
  const edit = fc.record({
    seed: fc.constantFrom(...seeds),
    changes: fc.array(fc.tuple(fc.nat(1200), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
    length: fc.option(fc.nat(2000)),
    fileBytes: fc.option(fc.nat(2 ** 31)),
  });
  fc.assert(
    fc.property(edit, ({ seed, changes, length, fileBytes }) => {
      const bytes = Buffer.from(seed.subarray(0, length ?? seed.length));
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      const found = readPhotoHeader([{ from: 0, bytes }], fileBytes ?? bytes.length);
      if (!("header" in found)) return;
      const { preview, turn } = found.header;
      expect(turn).toBeGreaterThanOrEqual(1);
      expect(turn).toBeLessThanOrEqual(8);
      if (preview) expect(preview.to).toBeLessThanOrEqual(fileBytes ?? bytes.length);
    }),
    { numRuns: 3000 },
  );
});
