import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { addExif, makeExif } from "../../../../packages/cleaner/test/photos/make-exif.ts";

/** Scenes unlike each other: coarse patches of random colours, enlarged. */
const [columns, rows] = [12, 9];

/** Of 12 million pixels. */
export const largeWidthPixels = 4000;

function createRandom(seed: number): () => number {
  let state = seed * 7919 + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

type Pixels = { data: Uint8ClampedArray; width: number; seed: number };

/** The pixels of a scene of 4:3, with the grain of a camera if it is large. */
async function makeScene(seed: number, width: number): Promise<Pixels> {
  const random = createRandom(seed);
  const patches = Uint8Array.from({ length: columns * rows * 3 }, () => random() & 255);
  const size = { width, height: (width * 3) / 4 };
  const raw = { width: columns, height: rows, channels: 3 } as const;
  const { buffer } = await sharp(patches, { raw })
    .resize({ ...size, fit: "fill", kernel: "cubic" })
    .raw()
    .toBuffer();
  const data = new Uint8ClampedArray(buffer);
  if (width >= 2000) for (let at = 0; at < data.length; at += 1) data[at]! += (random() & 15) - 7;
  return { data, width, seed };
}

/** A JPEG with an embedded thumbnail and a time of its scene, a minute apart, as a phone saves it. */
async function save(
  { data, width, seed }: Pixels,
  { quality, savedWidth }: { quality: number; savedWidth: number },
) {
  const raw = { width, height: (width * 3) / 4, channels: 3 } as const;
  const picture = sharp(data, { raw }).resize(savedWidth);
  const thumbnail = await picture.clone().resize(160, 120).jpeg({ quality: 80 }).toBuffer();
  const jpeg = await picture.jpeg({ quality }).toBuffer();
  const takenAt = new Date(Date.UTC(2026, 5, 14, 0, seed)).toISOString();
  const date = takenAt.slice(0, 19).replaceAll("-", ":").replace("T", " ");
  return addExif(jpeg, makeExif({ 0x0112: 1 }, { 0x9003: date }, thumbnail));
}

function write(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), bytes);
}

/** `count` photos of 12 million pixels: six files for each scene. */
export async function makeLargePhotos(folder: string, count: number): Promise<void> {
  for (let at = 0; at < count; at += 6) {
    const scene = await makeScene(1_000_000 + at, largeWidthPixels);
    for (let copy = 0; copy < 6; copy += 1) {
      const bytes = await save(scene, {
        quality: 92 - 4 * copy,
        savedWidth: largeWidthPixels,
      });
      write(path.join(folder, `album ${copy}`), `IMG_${1000 + at}.jpg`, bytes);
    }
  }
}

/** Small photos: of each scene one, or a pair of which the second is smaller. */
export async function makeSmallPhotos(folder: string, scenes: number, isPair: boolean) {
  for (let seed = 1; seed <= scenes; seed += 1) {
    const scene = await makeScene(seed, 1000);
    const photo = await save(scene, { quality: 85, savedWidth: 1000 });
    write(path.join(folder, "phone"), `IMG_${seed}.jpg`, photo);
    if (!isPair) continue;
    const copy = await save(scene, { quality: 70, savedWidth: 640 });
    write(path.join(folder, "messages"), `WA${seed}.jpg`, copy);
  }
}
