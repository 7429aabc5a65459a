import type { FileEntry } from "../file.ts";
import { isEqual, type ReadPart } from "./same-content.ts";

/** Smaller files are read whole: in a browser, slicing a file costs more than reading this much (measured). */
export const comparedAtOnceBytes = 1 << 20;

/** Compares two files of one size byte for byte. Resolves to the file that cannot be read, if any. */
export async function haveEqualContent(
  a: FileEntry,
  b: FileEntry,
  read: ReadPart,
): Promise<boolean | FileEntry> {
  for (let from = 0; from < a.bytes; from += comparedAtOnceBytes) {
    const to = Math.min(a.bytes, from + comparedAtOnceBytes);
    const [partA, partB] = await Promise.all([read(a, from, to), read(b, from, to)]);
    if (!partA) return a;
    if (!partB) return b;
    if (!isEqual(partA, partB)) return false;
  }
  return true;
}
