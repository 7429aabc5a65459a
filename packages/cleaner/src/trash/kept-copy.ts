import { isUntouched, type SeenFile } from "../file.ts";
import { isEqual } from "../duplicates/same-content.ts";
import type { FolderPort } from "../folder-port.ts";
import type { Refusal } from "./move-report.ts";

/** Larger files are compared at both ends only, where nearly every format has its headers and indexes. */
const wholeBytes = 64 * 1024;
const edgeBytes = 4 * 1024;

type Copy = { bytes: number; keptCopies: readonly SeenFile[] };

/** Whether a kept copy is unchanged in its place. Always true for a file that is no duplicate. */
export async function hasKeptCopy(
  port: FolderPort,
  { keptCopies }: Pick<Copy, "keptCopies">,
): Promise<boolean> {
  if (keptCopies.length === 0) return true;
  for (const copy of keptCopies) {
    if (isUntouched(await port.stat(copy.path), copy)) return true;
  }
  return false;
}

/**
 * Why the file at `path` may not be removed: `lastCopy` if none of its kept copies is unchanged in its place, `changed` if
 * their contents differ despite equal size and time; `undefined` if it may.
 */
export async function keptCopyProblem(
  port: FolderPort,
  path: string,
  { bytes, keptCopies }: Copy,
): Promise<Refusal | undefined> {
  if (keptCopies.length === 0) return undefined;
  let reason: Refusal = "lastCopy";
  for (const copy of keptCopies) {
    if (!isUntouched(await port.stat(copy.path), copy)) continue;
    if (await hasSameContent(port, path, copy.path, bytes)) return undefined;
    reason = "changed";
  }
  return reason;
}

async function hasSameContent(
  port: FolderPort,
  a: string,
  b: string,
  bytes: number,
): Promise<boolean> {
  const parts: [number, number][] =
    bytes <= wholeBytes
      ? [[0, bytes]]
      : [
          [0, edgeBytes],
          [bytes - edgeBytes, bytes],
        ];
  for (const [from, to] of parts) {
    if (!isEqual(await port.read(a, from, to), await port.read(b, from, to))) return false;
  }
  return true;
}
