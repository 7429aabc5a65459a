import type { FileEntry } from "../../file.ts";
import { createBoundedReader, textAt, UnreadableHeader } from "./bounded-reader.ts";
import { isoDuration } from "./iso-duration.ts";
import { matroskaDuration } from "./matroska-duration.ts";

/** What an MP4 or QuickTime file may begin with. */
const firstBoxes = new Set(["ftyp", "moov", "mdat", "free", "skip", "wide", "pnot"]);
const matroskaMark = 0x1a45_dfa3;
/** One week: longer ones are damaged headers. */
const maxDurationMs = 7 * 86_400_000;

/**
 * How long a video lasts by its header, in milliseconds; `undefined` if it is of another type than MP4, QuickTime, Matroska and WebM, is
 * damaged, or does not say. Reads a few bytes of the file. Rejects if it cannot be read.
 */
export async function readVideoDuration(
  file: Pick<FileEntry, "bytes" | "read">,
): Promise<number | undefined> {
  if (file.bytes < 12) return undefined;
  const readAt = createBoundedReader(file);
  try {
    const head = await readAt(0, 8);
    const duration =
      head.getUint32(0) === matroskaMark
        ? await matroskaDuration(readAt, file.bytes)
        : firstBoxes.has(textAt(head, 4, 4))
          ? await isoDuration(readAt, file.bytes)
          : undefined;
    const isLength = duration !== undefined && duration > 0 && duration <= maxDurationMs;
    return isLength ? duration : undefined;
  } catch (error) {
    // A `DataView` throws a `RangeError` beyond the bytes that were read.
    if (error instanceof UnreadableHeader || error instanceof RangeError) return undefined;
    throw error;
  }
}
