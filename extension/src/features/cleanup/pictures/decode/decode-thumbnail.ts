import { createLimit } from "@digital-cleanup/cleaner";
import { scaleToThumbnail, thumbnailSize } from "../scale-to-thumbnail.ts";
import { decodesFormat } from "./decode-picture.ts";
import { decodeOpened, decodePreview, openPicture, type OpenedPicture } from "./opened-picture.ts";

/** A decoded photo takes up to 50 MB until it is scaled down. */
const limit = createLimit(2);
/** A header and an embedded picture are small, and come before any whole picture. */
const limitSmall = createLimit(8);
const small = { left: 0, done: Promise.withResolvers<void>() };
/** A picture that is scrolled past shows its embedded one, and is not decoded whole. */
const restMs = 300;
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
  small.left += 1;
  const { picture, isShown } = await limitSmall(() => openFirst(file, signal, showFirst)).finally(
    () => {
      small.left -= 1;
      if (small.left > 0) return;
      small.done.resolve();
      small.done = Promise.withResolvers();
    },
  );
  if (isShown) await new Promise((resolve) => setTimeout(resolve, restMs));
  return limit(async () => {
    while (small.left > 0) await small.done.promise;
    signal.throwIfAborted();
    return scaleToThumbnail(await decodeOpened(picture, longestPixels));
  });
}

async function openFirst(
  file: Blob,
  signal: AbortSignal,
  showFirst: (picture: ImageBitmap) => void,
): Promise<{ picture: OpenedPicture; isShown: boolean }> {
  signal.throwIfAborted();
  const picture = await openPicture(file);
  const { format, preview } = picture.header;
  if (preview && decodesFormat(format)) {
    try {
      const first = await decodePreview(picture, thumbnailSize.width);
      const isSmall = first.width <= thumbnailSize.width && first.height <= thumbnailSize.height;
      showFirst(isSmall ? first : await scaleToThumbnail(first));
      return { picture, isShown: true };
    } catch {
      // A broken preview: the picture itself follows.
    }
  }
  return { picture, isShown: false };
}
