import type { FileEntry } from "../../file.ts";

/** Far more than a header has parts. */
const maxReads = 80;

/** Thrown if a header is longer than what is read of it, or refers to bytes outside the file. */
export class UnreadableHeader extends Error {
  override name = "UnreadableHeader";
}

/** The bytes of a file at an offset, fewer at its end. */
export type ReadAt = (from: number, bytes: number) => Promise<DataView>;

/** Reads small parts of a file, whose header may lie: not outside of it, and not for ever. */
export function createBoundedReader({ bytes, read }: Pick<FileEntry, "bytes" | "read">): ReadAt {
  let reads = 0;
  return async (from, length) => {
    reads += 1;
    if (reads > maxReads || !(from >= 0 && from < bytes)) throw new UnreadableHeader(`at ${from}`);
    const part = await read(from, Math.min(bytes, from + length));
    return new DataView(part.buffer, part.byteOffset, part.byteLength);
  };
}

export const textAt = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));
