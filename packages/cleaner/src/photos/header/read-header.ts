import type { FileEntry } from "../../file.ts";
import type { FilePart } from "./byte-source.ts";
import { headerBytes, type PhotoHeaderRead, readPhotoHeader } from "./read-photo-header.ts";

/** Reads the header of a picture, with the further parts that it refers to. Rejects if the file cannot be read. */
export async function readHeader(
  entry: Pick<FileEntry, "bytes" | "read">,
): Promise<PhotoHeaderRead> {
  const parts: FilePart[] = [];
  let next: { from: number; to: number } | undefined = {
    from: 0,
    to: Math.min(entry.bytes, headerBytes),
  };
  let found: PhotoHeaderRead = { problem: "broken" };
  while (next) {
    parts.push({ from: next.from, bytes: await entry.read(next.from, next.to) });
    found = readPhotoHeader(parts, entry.bytes);
    next = "needs" in found ? found.needs : undefined;
  }
  return found;
}
