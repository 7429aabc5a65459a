import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { root } from "../../scripts/test/run-command.ts";
import { toPhoto } from "../../../packages/cleaner/test/photos/decode.ts";
import { copies, crop, turned } from "../../../packages/cleaner/test/photos/variants.ts";
import type { Photo } from "../../../packages/cleaner/src/photos/photo.ts";
import { asPhotographed, asScreen, documentCount } from "./documents.ts";
import {
  asShot,
  cameraPixels,
  fast,
  moveShot,
  shotCount,
  shotPixels,
  withGrain,
} from "./make-shots.ts";
import { unpackPhotos } from "./unpack-photos.ts";

const scale = shotPixels / cameraPixels;
/** Blurs in pixels of a photo of 12 million pixels. */
const outOfFocus = [3, 6, 12] as const;
const smears = [20, 40] as const;

/** Out of focus: blurred evenly before the sensor adds its grain. */
const defocus = async (shot: Uint8Array, sigma: number): Promise<Buffer> =>
  withGrain(
    await sharp(shot)
      .blur(sigma * scale)
      .png(fast)
      .toBuffer(),
    9,
  );

/** Shaken: smeared along a line, straight across or falling. */
async function smear(shot: Uint8Array, length: number, isDiagonal: boolean): Promise<Buffer> {
  const side = Math.round(length * scale);
  const kernel = Array.from({ length: side * side }, (_, at) => {
    const row = Math.floor(at / side);
    return Number(isDiagonal ? row === at % side : row === side >> 1);
  });
  const smeared = await sharp(shot)
    .convolve({ width: side, height: side, kernel })
    .png(fast)
    .toBuffer();
  return withGrain(smeared, 9);
}

/** One picture of the set: `scene` is the photograph or document it shows, `kind` how it was made from it. */
export type Picture = { scene: string; kind: string; photo: Photo };

/** What the peer sees too: written to files. */
const peerKinds = ["original", "half", "poor", "webp", "crop", "shot1", "shot2"];

/** Makes all variants of all photographs, and the documents. Those that the peer compares are written to `folder`. */
export async function makeSet(folder: string): Promise<Picture[]> {
  const pictures: Picture[] = [];
  const add = async (scene: string, kind: string, bytes: Buffer) => {
    const photo = await toPhoto(`${scene}/${kind}.jpg`, bytes);
    pictures.push({ scene, kind, photo });
    if (!peerKinds.includes(kind)) return;
    mkdirSync(path.join(folder, scene), { recursive: true });
    const { format } = photo.header;
    writeFileSync(path.join(folder, scene, `${kind}.${format === "jpeg" ? "jpg" : format}`), bytes);
  };
  for (const file of unpackPhotos()) await addPhotograph(file, add);
  for (let seed = 0; seed < documentCount; seed += 1) {
    await add(`screen-${seed}`, "screen", await asScreen(seed));
    await add(`paper-${seed}`, "paper", await asPhotographed(seed));
  }
  for (const file of globSync("docs/screens/*.png", { cwd: root })) {
    await add(path.basename(file, ".png"), "screenshot", readFileSync(path.join(root, file)));
  }
  return pictures;
}

type Add = (scene: string, kind: string, bytes: Buffer) => Promise<void>;

async function addPhotograph(file: string, add: Add): Promise<void> {
  const scene = path.basename(file.replace(/\/contents\/images\/.*/, "")).replace(/\.jpg$/, "");
  const shot = await asShot(file);
  await add(scene, "original", shot);
  for (const [kind, make] of Object.entries({ ...copies, ...turned })) {
    await add(scene, kind, await make(shot));
  }
  await add(scene, "crop", await crop(shot));
  for (const [index, quarter] of (await quarters(shot)).entries()) {
    await add(scene, `quarter${index}`, quarter);
  }
  for (let index = 0; index <= shotCount; index += 1) {
    await add(scene, `shot${index}`, await moveShot(file, index));
  }
  for (const sigma of outOfFocus) await add(scene, `focus ${sigma}`, await defocus(shot, sigma));
  for (const length of smears) {
    await add(scene, `smear ${length}`, await smear(shot, length, false));
    await add(scene, `diagonal smear ${length}`, await smear(shot, length, true));
  }
}

/** Quarters of a photo are different pictures, many of plain sky or grass: the hardest to keep apart. */
async function quarters(shot: Buffer): Promise<Buffer[]> {
  const { width, height } = await sharp(shot).metadata();
  const size = { width: Math.floor(width / 2), height: Math.floor(height / 2) };
  return Promise.all(
    [0, 1, 2, 3].map((index) =>
      sharp(shot)
        .extract({ left: (index % 2) * size.width, top: (index >> 1) * size.height, ...size })
        .jpeg({ quality: 90 })
        .toBuffer(),
    ),
  );
}
