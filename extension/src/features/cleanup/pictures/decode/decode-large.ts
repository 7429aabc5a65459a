import { createLimit, type PhotoHeader, uprightSize } from "@digital-cleanup/cleaner";
import type { Wanted } from "./decode-messages.ts";
import { decodeOpened, openPicture } from "./opened-picture.ts";

type Box = Exclude<Wanted, "thumbnail">;

/** Up to two pictures are shown beside each other, with 4 bytes a pixel, while one is decoded. */
const limit = createLimit(1);
const maxPixels = 16e6;

/**
 * A picture with at least the pixels that fill the box, in so many eighths of each side as a JPEG is decoded at; sharpness is judged by
 * them. At most 16 million. Nothing is decoded if the `signal` was aborted before.
 */
export const decodeLarge = (file: Blob, box: Box, signal: AbortSignal): Promise<ImageBitmap> =>
  limit(async () => {
    signal.throwIfAborted();
    const picture = await openPicture(file);
    return decodeOpened(picture, longestPixelsFor(picture.header, box));
  });

/** Of a raw file without a size, the embedded picture is to fill the box. */
export function longestPixelsFor(header: PhotoHeader, box: Box): number {
  const { widthPixels, heightPixels } = uprightSize(header) ?? box;
  const fit = Math.min(1, box.widthPixels / widthPixels, box.heightPixels / heightPixels);
  const most = Math.sqrt(maxPixels / (widthPixels * heightPixels));
  const eighths = Math.min(Math.ceil(8 * fit), Math.max(1, Math.floor(8 * most)));
  return Math.floor((Math.max(widthPixels, heightPixels) * eighths) / 8);
}
