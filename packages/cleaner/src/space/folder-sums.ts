import type { FileFacts } from "../file.ts";
import { parentFolder } from "../path-parts.ts";
import { kindOfFile } from "./kind-of-file.ts";
import type { SpaceKind } from "./space-kind.ts";

/** The files directly in a folder: their number, and their bytes in all, by kind and by the year in which they last changed. */
export type FolderSum = {
  path: string;
  files: number;
  bytes: number;
  byKind: Partial<Record<SpaceKind, number>>;
  byYear: Record<string, number>;
};

/** Enough for every folder that a person would open, and little to store. */
const maxFolders = 2000;

/** Sums the files of each folder. If there are too many folders, the deepest are counted in the folder above them. */
export function sumFolders(files: readonly FileFacts[], max = maxFolders): FolderSum[] {
  const sums = new Map<string, FolderSum>();
  const sumAt = (path: string): FolderSum => {
    const sum = sums.get(path) ?? { path, files: 0, bytes: 0, byKind: {}, byYear: {} };
    sums.set(path, sum);
    return sum;
  };
  for (const { path, bytes, modifiedAtMs } of files) {
    addTo(sumAt(parentFolder(path)), {
      files: 1,
      bytes,
      byKind: { [kindOfFile(path)]: bytes },
      byYear: { [new Date(modifiedAtMs).getUTCFullYear()]: bytes },
    });
  }
  while (sums.size > max) {
    const depths = [...sums.keys()].map(depthOf);
    const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
    if (deepest === 0) break;
    for (const path of sums.keys()) {
      if (depthOf(path) !== deepest) continue;
      addTo(sumAt(parentFolder(path)), sums.get(path)!);
      sums.delete(path);
    }
  }
  return [...sums.values()];
}

const depthOf = (path: string): number => (path === "" ? 0 : path.split("/").length);

function addTo(sum: FolderSum, added: Omit<FolderSum, "path">): void {
  sum.files += added.files;
  sum.bytes += added.bytes;
  for (const part of ["byKind", "byYear"] as const) {
    const sums: Record<string, number> = sum[part];
    for (const [key, bytes] of Object.entries(added[part])) sums[key] = (sums[key] ?? 0) + bytes;
  }
}
