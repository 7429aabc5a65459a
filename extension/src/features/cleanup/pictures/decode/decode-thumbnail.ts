import { createLimit } from "@digital-cleanup/cleaner";
import { scaleToThumbnail, thumbnailSize } from "../scale-to-thumbnail.ts";
import { decodesFormat } from "./decode-picture.ts";
import { decodeOpened, decodePreview, openPicture, type OpenedPicture } from "./opened-picture.ts";

/** A decoded photo takes up to 50 MB until it is scaled down. */
const limit = createLimit(2);
/** A header and an embedded picture are small, and come before any whole picture. */
const limitSmall = createLimit(8);
/** A picture that is scrolled past is not decoded whole: that begins once no embedded one was shown for this time. */
const restMs = 300;
let restsAtMs = 0;
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
  const picture = await limitSmall(() => openFirst(file, signal, showFirst));
  return limit(async () => {
    while (performance.now() < restsAtMs) {
      await new Promise((resolve) => setTimeout(resolve, restMs));
    }
    signal.throwIfAborted();
    return scaleToThumbnail(await decodeOpened(picture, longestPixels));
  });
}

async function openFirst(
  file: Blob,
  signal: AbortSignal,
  showFirst: (picture: ImageBitmap) => void,
): Promise<OpenedPicture> {
  signal.throwIfAborted();
  const opened = await openPicture(file);
  const { format, preview } = opened.header;
  if (preview && decodesFormat(format)) {
    try {
      const first = await decodePreview(opened, thumbnailSize.width);
      const isSmall = first.width <= thumbnailSize.width && first.height <= thumbnailSize.height;
      showFirst(isSmall ? first : await scaleToThumbnail(first));
      restsAtMs = performance.now() + restMs;
    } catch {
      // A broken preview: the picture itself follows.
    }
  }
  return opened;
}
