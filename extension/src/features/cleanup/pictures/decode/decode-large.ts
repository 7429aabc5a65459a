import { createLimit } from "@digital-cleanup/cleaner";
import { decodeOpened, openPicture } from "./opened-picture.ts";

/** Up to two pictures are shown beside each other, with 4 bytes a pixel, while one is decoded. */
const limit = createLimit(1);
const maxPixels = 16e6;

/**
 * All pixels of a photo, because sharpness is judged by them; of a JPEG beyond 16 million pixels, so many eighths of each side that
 * there are no more. Nothing is decoded if the `signal` was aborted before.
 */
export const decodeLarge = (file: Blob, signal: AbortSignal): Promise<ImageBitmap> =>
  limit(async () => {
    signal.throwIfAborted();
    const picture = await openPicture(file);
    const { widthPixels = 0, heightPixels = 0 } = picture.header;
    const scale = Math.min(1, Math.sqrt(maxPixels / (widthPixels * heightPixels)));
    const eighths = Math.max(1, Math.floor(8 * scale));
    return decodeOpened(picture, Math.floor((Math.max(widthPixels, heightPixels) * eighths) / 8));
  });
