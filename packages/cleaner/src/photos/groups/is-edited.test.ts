import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { readPicture, toPhoto } from "../../../test/photos/decode.ts";
import { makePhoto } from "../../../test/photos/make-photo.ts";
import { isEdited } from "./is-edited.ts";

const names = ["roman-colosseum", "seeding-dandelions"];
const letters = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="270"><text x="120" y="160" font-family="sans-serif" font-weight="bold" font-size="48" fill="#fff" fill-opacity="0.6">PREVIEW</text></svg>`;

const edits: Record<string, (picture: Sharp) => Sharp> = {
  framed: (picture) =>
    picture.extend({ top: 12, bottom: 12, left: 12, right: 12, background: "#fff" }),
  "between the bars of a screen": (picture) =>
    picture.extend({ top: 150, bottom: 150, background: "#000" }),
  stamped: (picture) => picture.composite([{ input: Buffer.from(letters) }]),
  "black and white": (picture) => picture.grayscale(),
  "too bright": (picture) => picture.linear(1.6),
  "too dark": (picture) => picture.linear(0.6),
};

test.each(names.flatMap((name) => Object.keys(edits).map((edit) => [name, edit] as const)))(
  "%s is known from itself %s",
  async (name, edit) => {
    const picture = await sharp(readPicture(name)).resize(480, 270).png().toBuffer();
    const save = async (edited: Sharp) =>
      toPhoto("photo", await edited.jpeg({ quality: 95 }).toBuffer());
    const original = await save(sharp(picture));
    const edited = await save(edits[edit]!(sharp(picture)));
    expect(isEdited(edited, original)).toBe(true);
    expect(isEdited(original, edited)).toBe(false);
  },
);

test("a picture that is only saved again shows no edit, nor does one beside another shot", async () => {
  const original = await toPhoto("a", readPicture("roman-colosseum"));
  const again = await sharp(readPicture("roman-colosseum")).jpeg({ quality: 80 }).toBuffer();
  const copy = await toPhoto("b", again);
  expect([isEdited(copy, original), isEdited(original, copy)]).toEqual([false, false]);
  const dark = makePhoto("c", { takenAt: { localMs: 1000 }, features: { contrast: 20 } });
  expect(isEdited(dark, makePhoto("d"))).toBe(true);
  expect(isEdited(dark, makePhoto("d", { takenAt: { localMs: 0 } }))).toBe(false);
  // In one second, 24 of 256 bits differ.
  const moved = { takenAt: { localMs: 1000 }, bits: [0, 8, 16, 24, 32, 40] };
  expect(isEdited(dark, makePhoto("d", moved))).toBe(false);
  expect(isEdited(dark, makePhoto("d", { takenAt: { localMs: 1000 } }))).toBe(true);
});
