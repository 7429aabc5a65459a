import { createLimit } from "@digital-cleanup/cleaner";
import { scaleToThumbnail, thumbnailSize } from "../scale-to-thumbnail.ts";
import { decodesFormat } from "./decode-picture.ts";
import { decodeOpened, decodePreview, openPicture } from "./opened-picture.ts";

/** A decoded photo takes up to 50 MB until it is scaled down. */
const limit = createLimit(2);
/** A header and an embedded picture are small. */
const limitSmall = createLimit(8);
/** Both sides are needed, and the shorter one may be half of the longer. */
const longestPixels = 2 * thumbnailSize.width;

/**
 * A small picture of a file. `showFirst` gets the picture that is embedded in a photo, which is there at once. Two files are decoded at
 * once, and none whose `signal` was aborted while it waited.
 */
export async function decodeThumbnail(
  file: Blob,
  signal: AbortSignal,
  showFirst: (picture: ImageBitmap) => void,
): Promise<ImageBitmap> {
  const picture = await limitSmall(async () => {
    signal.throwIfAborted();
    const opened = await openPicture(file);
    if (!opened.header.preview || !decodesFormat(opened.header.format)) return opened;
    try {
      showFirst(await scaleToThumbnail(await decodePreview(opened, longestPixels)));
    } catch {
      // A broken preview: the picture itself follows.
    }
    return opened;
  });
  return limit(async () => {
    signal.throwIfAborted();
    return scaleToThumbnail(await decodeOpened(picture, longestPixels));
  });
}
