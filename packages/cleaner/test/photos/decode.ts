import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { judgedPixels, photoFeatures } from "../../src/photos/features/photo-features.ts";
import { readPhotoHeader } from "../../src/photos/header/read-photo-header.ts";
import type { PhotoHeader } from "../../src/photos/header/photo-header.ts";
import type { Photo } from "../../src/photos/photo.ts";

/** The photographs of the folder `pictures`, by name. */
export const readPicture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, "pictures", `${name}.jpg`));

/** A photo as a caller of the library knows it after reading `bytes` completely. */
export async function toPhoto(
  path: string,
  bytes: Uint8Array,
  known: Partial<PhotoHeader> = {},
): Promise<Photo> {
  const read = readPhotoHeader([{ from: 0, bytes }], bytes.length);
  if (!("header" in read)) throw new Error(`${path}: ${read.problem}`);
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .resize(judgedPixels, judgedPixels, { fit: "inside", withoutEnlargement: true })
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = photoFeatures({
    data,
    widthPixels: info.width,
    heightPixels: info.height,
    channels: 3,
  });
  const header = { ...read.header, ...known };
  return { path, bytes: bytes.length, modifiedAtMs: 0, header, pixels };
}
