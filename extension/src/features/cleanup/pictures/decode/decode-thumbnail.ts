import { createLimit } from "@digital-cleanup/cleaner";
import { mediaType } from "./media-type.ts";
import { decodeJpeg, eighthsFor, type Size } from "./decode-jpeg.ts";
import type { OpenFile } from "./open-reviewed-file.ts";
import { videoFrame } from "./video-frame.ts";

/** A decoded photo takes 50 to 100 MB until it is scaled down. */
const limit = createLimit(4);
/** Larger pictures take seconds and much memory to decode; their row names them. */
const maxPictureBytes = 60_000_000;
const [width, height] = [320, 240];

/**
 * A small picture of a file, cut to 4:3; rejects if the file is gone, damaged, too large or of a type that the browser does not
 * decode. `size`: its pixels, if they are known; a JPEG is then decoded at a reduced size. At most four files are decoded at once, and none whose `signal` was aborted while it waited.
 */
export const decodeThumbnail = (
  path: string,
  open: OpenFile,
  signal: AbortSignal,
  size?: Size,
): Promise<ImageBitmap> =>
  limit(async () => {
    signal.throwIfAborted();
    const file = await open(path);
    if (!file) throw new Error(`${path}: cannot be read`);
    const whole = await decode(path, file, signal, size);
    try {
      return await scaleDown(whole);
    } finally {
      whole.close();
    }
  });

async function decode(
  path: string,
  file: File,
  signal: AbortSignal,
  size: Size | undefined,
): Promise<ImageBitmap> {
  const known = mediaType(path);
  if (known?.media === "video") return videoFrame(file.slice(0, file.size, known.type), signal);
  if (file.size > maxPictureBytes) throw new Error(`${path}: too large`);
  // Both sides are needed, and the shorter one may be half of the longer.
  if (size && known?.type === "image/jpeg") {
    return decodeJpeg({ bytes: await file.arrayBuffer(), size }, eighthsFor(size, 2 * width));
  }
  return createImageBitmap(file);
}

/** The middle of the picture. Scaling a whole panorama to one side could make the other side huge. */
function scaleDown(whole: ImageBitmap): Promise<ImageBitmap> {
  const scale = Math.min(whole.width / width, whole.height / height);
  const [cutWidth, cutHeight] = [width, height].map((side) =>
    Math.max(1, Math.floor(side * scale)),
  );
  return createImageBitmap(
    whole,
    Math.floor((whole.width - cutWidth!) / 2),
    Math.floor((whole.height - cutHeight!) / 2),
    cutWidth!,
    cutHeight!,
    { resizeWidth: width, resizeHeight: height, resizeQuality: "medium" },
  );
}
