import { isUntouched, type SeenFile } from "../file.ts";
import { comparedAtOnceBytes } from "../duplicates/equal-content.ts";
import { isEqual } from "../duplicates/equal-content.ts";
import type { FolderPort } from "../folder-port.ts";
import type { Refusal } from "./move-report.ts";

/** Larger files that this scan compared are compared again at both ends, where nearly every format has its headers and indexes. */
const wholeBytes = 64 * 1024;
const edgeBytes = 4 * 1024;

type Reader = Pick<FolderPort, "stat" | "read">;

type Copy = {
  bytes: number;
  keptCopies: readonly SeenFile[];
  keptPhotos?: readonly (readonly SeenFile[])[];
  comparesWhole?: boolean;
};

/**
 * Whether a kept copy is unchanged in its place, and a kept photo of each of its groups. Always true for a file that is neither
 * a duplicate nor in a group of photos.
 */
export async function hasKeptCopy(
  port: Pick<FolderPort, "stat">,
  { keptCopies, keptPhotos = [] }: Omit<Copy, "bytes">,
): Promise<boolean> {
  const sets = [...(keptCopies.length > 0 ? [keptCopies] : []), ...keptPhotos];
  for (const set of sets) if (!(await hasUntouched(port, set))) return false;
  return true;
}

async function hasUntouched(
  port: Pick<FolderPort, "stat">,
  files: readonly SeenFile[],
): Promise<boolean> {
  for (const file of files) if (isUntouched(await port.stat(file.path), file)) return true;
  return false;
}

/**
 * Why the file at `path` may not be removed: `lastCopy` if none of its kept copies or photos is unchanged in its place, `changed` or
 * `different` if their contents differ despite equal size and time; `undefined` if it may.
 */
export async function keptCopyProblem(
  port: Reader,
  path: string,
  { bytes, keptCopies, keptPhotos, comparesWhole = false }: Copy,
): Promise<Refusal | undefined> {
  if (keptPhotos && !(await hasKeptCopy(port, { keptCopies: [], keptPhotos }))) return "lastCopy";
  if (keptCopies.length === 0) return undefined;
  let reason: Refusal = "lastCopy";
  for (const copy of keptCopies) {
    if (!isUntouched(await port.stat(copy.path), copy)) continue;
    const parts = comparesWhole ? wholeParts(bytes) : edgeParts(bytes);
    if (await areEqual(port, path, copy.path, parts)) return undefined;
    reason = comparesWhole ? "different" : "changed";
  }
  return reason;
}

type Parts = Iterable<[from: number, to: number]>;

function* wholeParts(bytes: number): Parts {
  for (let from = 0; from < bytes; from += comparedAtOnceBytes) {
    yield [from, Math.min(bytes, from + comparedAtOnceBytes)];
  }
}

const edgeParts = (bytes: number): Parts =>
  bytes <= wholeBytes
    ? [[0, bytes]]
    : [
        [0, edgeBytes],
        [bytes - edgeBytes, bytes],
      ];

async function areEqual(port: Reader, a: string, b: string, parts: Parts): Promise<boolean> {
  for (const [from, to] of parts) {
    if (!isEqual(await port.read(a, from, to), await port.read(b, from, to))) return false;
  }
  return true;
}
