import {
  type PhotoFormat,
  type PhotoHeader,
  readPreview,
  type Turn,
  uprightSize,
} from "@digital-cleanup/cleaner";
import { decodeJpeg, toBitmap } from "./decode-jpeg.ts";
import { turnBitmap } from "./turn-bitmap.ts";

/** What Chromium and Firefox decode. Neither decodes HEIC, TIFF or the raw files of cameras. */
const formats: readonly PhotoFormat[] = ["jpeg", "png", "webp", "gif", "bmp", "avif"];
export const decodesFormat = (format: PhotoFormat): boolean => formats.includes(format);

type Bytes = Uint8Array<ArrayBuffer>;

/** A picture that is drawn upright, its longest side of `longestPixels` or little more if it has them. Only a JPEG is not decoded whole. */
export async function decodePicture(
  bytes: Bytes,
  header: PhotoHeader,
  longestPixels: number,
): Promise<ImageBitmap> {
  const { format, widthPixels = 0, heightPixels = 0 } = header;
  if (format === "jpeg") {
    return turnBitmap(await toBitmap(await decodeJpeg(bytes, header, longestPixels)), header.turn);
  }
  const blob = new Blob([bytes], { type: `image/${format}` });
  if (longestPixels >= Math.max(widthPixels, heightPixels)) return createImageBitmap(blob);
  // Without a height the browser derives it, also for a picture that it turns.
  const upright = uprightSize(header)!;
  const resized =
    upright.heightPixels > upright.widthPixels
      ? { resizeHeight: longestPixels }
      : { resizeWidth: longestPixels };
  return createImageBitmap(blob, { ...resized, resizeQuality: "medium" });
}

/** The JPEG that is embedded in a picture, upright. `turn`: of the picture. */
export async function decodeEmbedded(
  bytes: Bytes,
  turn: Turn,
  longestPixels: number,
): Promise<ImageBitmap> {
  const { header, stillTurned } = readPreview(bytes, turn);
  return turnBitmap(await decodePicture(bytes, header, longestPixels), stillTurned);
}
