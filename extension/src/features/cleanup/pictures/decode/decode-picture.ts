import {
  type PhotoFormat,
  type PhotoHeader,
  readPreview,
  type Turn,
  uprightSize,
} from "@digital-cleanup/cleaner";
import { decodeJpeg, toBitmap } from "./decode-jpeg.ts";

/** Where the right neighbour of a pixel is drawn, and the lower one, each across and down; by the turn of EXIF. */
const directions: Record<Turn, [a: number, b: number, c: number, d: number]> = {
  1: [1, 0, 0, 1],
  2: [-1, 0, 0, 1],
  3: [-1, 0, 0, -1],
  4: [1, 0, 0, -1],
  5: [0, 1, 1, 0],
  6: [0, 1, -1, 0],
  7: [0, -1, -1, 0],
  8: [0, -1, 1, 0],
};

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

/** A picture turned upright. Closes the given one. */
function turnBitmap(picture: ImageBitmap, turn: Turn): ImageBitmap {
  if (turn === 1) return picture;
  const { width, height } = picture;
  const canvas =
    turn >= 5 ? new OffscreenCanvas(height, width) : new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { alpha: false })!;
  const [a, b, c, d] = directions[turn];
  // What would be drawn left of the canvas or above it is moved into it.
  context.setTransform(a, b, c, d, a + c < 0 ? canvas.width : 0, b + d < 0 ? canvas.height : 0);
  context.drawImage(picture, 0, 0);
  picture.close();
  return canvas.transferToImageBitmap();
}
