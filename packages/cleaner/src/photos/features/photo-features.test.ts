import { globSync } from "node:fs";
import { basename, join } from "node:path";
import * as fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { readPicture, toPhoto } from "../../../test/photos/decode.ts";
import { blurSign } from "../groups/blurry.ts";
import { isDocument } from "../groups/is-document.ts";
import { tintDistance } from "./colour-samples.ts";
import { hashDistance } from "./difference-hash.ts";
import { photoFeatures } from "./photo-features.ts";
import { turns } from "./turn-grid.ts";

const pictures = join(import.meta.dirname, "../../../test/photos/pictures");
const names = ["beacon-street-sunset", "seeding-dandelions"];

/** A picture that gets darker to the right. */
const slope = (widthPixels: number, heightPixels: number) => ({
  data: Uint8Array.from(
    { length: widthPixels * heightPixels },
    (_, at) => 255 - ((at % widthPixels) * 255) / widthPixels,
  ),
  widthPixels,
  heightPixels,
  channels: 1 as const,
});

test("a picture that gets darker to the right has all bits set, and none seen from behind", () => {
  const { hashes, fineHash } = photoFeatures(slope(144, 144));
  expect(hashes.slice(0, 2)).toEqual(Uint32Array.of(0xffff_ffff, 0xffff_ffff));
  // Mirrored, it gets brighter to the right.
  expect(hashes.slice(2, 4)).toEqual(Uint32Array.of(0, 0));
  expect(fineHash.every((word) => word === 0xffff_ffff)).toBe(true);
});

test("pixels that were not turned have the features of the turned picture", async () => {
  const picture = readPicture("roman-colosseum");
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const pixels = { data, widthPixels: info.width, heightPixels: info.height, channels: 3 as const };
  for (const turn of turns) {
    const expected = await sharp(picture).withMetadata({ orientation: turn }).png().toBuffer();
    const upright = await toPhoto(
      "upright.png",
      await sharp(expected).autoOrient().png().toBuffer(),
    );
    const { hashes, colours } = photoFeatures(pixels, turn);
    expect(hashDistance(hashes, upright.pixels!.hashes)).toBeLessThanOrEqual(1);
    expect(tintDistance(colours, upright.pixels!.colours)).toBeLessThan(1);
  }
});

test.each(names)(
  "%s is sharp, and perhaps blurred once it is out of focus or smeared",
  async (name) => {
    const picture = readPicture(name);
    const signOf = async (bytes: Uint8Array) =>
      blurSign((await toPhoto("photo.jpg", bytes)).pixels!);
    expect(await signOf(picture)).toBeUndefined();
    // 3 pixels of 1,000 are 12 of a photo of 12 million pixels.
    expect(await signOf(await sharp(picture).blur(3).jpeg({ quality: 95 }).toBuffer())).toBe(
      "outOfFocus",
    );
    const kernel = Array.from({ length: 121 }, (_, at) => Number(Math.floor(at / 11) === 5));
    const smeared = sharp(picture).convolve({ width: 11, height: 11, kernel });
    expect(await signOf(await smeared.jpeg({ quality: 95 }).toBuffer())).toBe("shaken");
  },
);

test("the sharper of two shots has the higher sharpness", async () => {
  for (const name of names) {
    const picture = readPicture(name);
    const [sharper, softer] = await Promise.all([
      toPhoto("a.jpg", picture),
      toPhoto("b.jpg", await sharp(picture).blur(0.75).jpeg({ quality: 95 }).toBuffer()),
    ]);
    expect(sharper.pixels?.sharpness).toBeGreaterThan(softer.pixels?.sharpness ?? 0);
  }
});

/** Rows of dark strokes on a light ground, or the reverse, with words of different lengths. */
const letters = (ink: number, ground: number) => {
  const [widthPixels, heightPixels] = [400, 300];
  const isInk = (x: number, y: number) => y % 16 < 8 && x % 7 < 2 && (x * 31 + y) % 90 < 60;
  const data = Uint8Array.from({ length: widthPixels * heightPixels }, (_, at) =>
    isInk(at % widthPixels, Math.floor(at / widthPixels)) ? ink : ground,
  );
  return photoFeatures({ data, widthPixels, heightPixels, channels: 1 });
};

test("letters on a paper or a dark screen are a document, and no photo is one", async () => {
  expect(isDocument(letters(30, 250))).toBe(true);
  expect(isDocument(letters(210, 30))).toBe(true);
  const photos = globSync("*.jpg", { cwd: pictures });
  expect(photos.length).toBeGreaterThan(10);
  for (const file of photos) {
    const photo = await toPhoto(file, readPicture(basename(file, ".jpg")));
    expect(isDocument(photo.pixels!), file).toBe(false);
  }
});

test("a screen has one colour in large parts, a black sky has not", () => {
  const half = (grey: number) =>
    Uint8Array.from({ length: 40_000 }, (_, at) => (at < 20_000 ? grey : 20 + (at % 200)));
  const size = { widthPixels: 200, heightPixels: 200, channels: 1 } as const;
  expect(photoFeatures({ data: half(240), ...size }).modeShare).toBeCloseTo(0.5);
  expect(photoFeatures({ data: half(3), ...size }).modeShare).toBeLessThan(0.1);
});

test("an array of another length than its size is refused", () => {
  const data = new Uint8Array(12);
  for (const [widthPixels, heightPixels] of [
    [3, 4],
    [30_000, 30_000],
    [-2, -2],
    [0.5, 8],
    [Number.NaN, 1],
  ] as const) {
    expect(() => photoFeatures({ data, widthPixels, heightPixels, channels: 3 })).toThrow(
      RangeError,
    );
  }
});

test("pictures of any shape have features", () => {
  const side = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(
      side,
      side,
      fc.constantFrom(1, 3, 4),
      fc.nat(255),
      (widthPixels, heightPixels, channels, grey) => {
        const data = new Uint8Array(widthPixels * heightPixels * channels).fill(grey);
        const features = photoFeatures({
          data,
          widthPixels,
          heightPixels,
          channels,
        });
        expect(features.modeShare).toBe(grey < 16 ? 0 : 1);
        expect(features.sharpness).toBeUndefined();
      },
    ),
    { numRuns: 30 },
  );
});
