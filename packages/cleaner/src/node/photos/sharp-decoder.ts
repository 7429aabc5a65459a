import {
  judgedPixels,
  photoFeatures,
  type PhotoFeatures,
} from "../../photos/features/photo-features.ts";
import type { PhotoFormat, Turn } from "../../photos/header/photo-header.ts";
import { readPreview } from "../../photos/header/read-preview.ts";
import type { PhotoDecoder } from "../../photos/look-at-photos.ts";
import type { Sharp } from "./load-sharp.ts";

/** The builds of `sharp` on npm have no decoder for HEIC, and raw files are of the cameras' makers. */
const decoded: readonly PhotoFormat[] = ["jpeg", "png", "webp", "gif", "avif", "tiff"];

/** Larger files are no photos: they would fill the memory. */
const maxFileBytes = 500e6;

/** Decodes with `sharp` at a reduced size. */
export const sharpDecoder = (sharp: Sharp): PhotoDecoder => ({
  decodes: (format) => decoded.includes(format),
  measurePicture: async (entry, { format, preview, turn }) => {
    if (!decoded.includes(format) && preview) {
      const bytes = await entry.read(preview.from, preview.to);
      return decode(sharp, bytes, readPreview(bytes, turn).stillTurned);
    }
    if (entry.bytes > maxFileBytes) throw new Error(`${entry.path}: ${entry.bytes} bytes`);
    return decode(sharp, await entry.read(0, entry.bytes));
  },
  measureThumbnail: async (entry, { from, to }, turn) =>
    decode(sharp, await entry.read(from, to), turn),
  parallel: 2,
});

async function decode(sharp: Sharp, bytes: Uint8Array, turn: Turn = 1): Promise<PhotoFeatures> {
  // The header was checked before (`isSafeToDecode`), and its limit is above the one of sharp.
  const { data, info } = await sharp(bytes, { limitInputPixels: false, failOn: "truncated" })
    .autoOrient()
    .resize(judgedPixels, judgedPixels, { fit: "inside", withoutEnlargement: true })
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width: widthPixels, height: heightPixels, channels } = info;
  if (channels !== 1 && channels !== 3) throw new Error(`${channels} channels`);
  return photoFeatures({ data, widthPixels, heightPixels, channels }, turn);
}
