import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readPicture } from "../../../test/photos/decode.ts";
import { addExif, makeExif } from "../../../test/photos/make-exif.ts";
import { makeCr3, makeDng, makeHeic, makeRaf, makeRw2 } from "../../../test/photos/make-raw.ts";
import { readHeader } from "./read-header.ts";

const preview = await sharp(readPicture("canyon-wren")).resize(600).jpeg().toBuffer();
const when = "2026:06:14 10:00:01";
const takenAt = { localMs: Date.UTC(2026, 5, 14, 10, 0, 1), offsetMinutes: 120 };
const dated = addExif(preview, makeExif({ 0x0112: 8 }, { 0x9003: when, 0x9011: "+02:00" }));

/** What is read of a file, and the embedded JPEG that it names. */
async function readFile(bytes: Buffer) {
  const read = await readHeader({
    bytes: bytes.length,
    read: async (from, to) => bytes.subarray(from, to),
  });
  if (!("header" in read)) throw new Error(read.problem);
  const { preview: place, ...header } = read.header;
  return { header, preview: place && bytes.subarray(place.from, place.to) };
}

describe.each([
  ["DNG", makeDng({ preview, takenAt: when, turn: 6 }), { turn: 6 }],
  ["RW2", makeRw2({ preview, takenAt: when }), { turn: 1, widthPixels: 600, heightPixels: 338 }],
  ["RAF", makeRaf({ preview: dated }), { turn: 8, widthPixels: 600, heightPixels: 338 }],
  ["CR3", makeCr3({ preview, takenAt: when, turn: 3 }), { turn: 3 }],
])("of a %s", (name, file, known) => {
  test("the date, the turn and the size are read", async () => {
    const size = { widthPixels: 6000, heightPixels: 3375 };
    const { header } = await readFile(file);
    expect(header).toEqual({ format: "raw", takenAt, ...size, ...known });
  });

  test("the embedded picture is found, and not the raw data", async () => {
    expect((await readFile(file)).preview).toEqual(name === "RAF" ? dated : preview);
  });
});

test("of a HEIC the date and the turn are read, and the embedded picture if there is one", async () => {
  const header = { format: "heic", takenAt, turn: 6, widthPixels: 4032, heightPixels: 3024 };
  expect(await readFile(makeHeic(when))).toEqual({ header, preview: undefined });
  expect(await readFile(makeHeic(when, preview))).toEqual({ header, preview });
});

test("a raw file whose only JPEG is its raw data has no embedded picture", async () => {
  const cut = makeDng({ preview: Buffer.from("no picture"), takenAt: when });
  expect((await readFile(cut)).preview).toBeUndefined();
});
