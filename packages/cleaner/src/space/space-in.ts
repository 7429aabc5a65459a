import { sumBytes } from "../file.ts";
import { isWithin } from "../path-parts.ts";
import type { FolderSum } from "./folder-sums.ts";
import { type SpaceKind, spaceKinds } from "./space-kind.ts";

/**
 * What a folder holds, itself and below. `folders` are those directly in it, with all below them, largest first; `own` are the
 * files directly in it. Kinds are largest first, years newest first; both leave out zeros.
 */
export type SpaceIn = {
  files: number;
  bytes: number;
  own: { files: number; bytes: number };
  folders: { path: string; files: number; bytes: number }[];
  kinds: { kind: SpaceKind; bytes: number }[];
  years: { year: string; bytes: number }[];
};

/** Adds up the sums of `sumFolders` for one folder; `""` is the whole. */
export function spaceIn(sums: readonly FolderSum[], folder: string): SpaceIn {
  const folders = new Map<string, { path: string; files: number; bytes: number }>();
  const own = { files: 0, bytes: 0 };
  const kinds = new Map<SpaceKind, number>();
  const years = new Map<string, number>();
  const folderAt = (path: string) => {
    const known = folders.get(path) ?? { path, files: 0, bytes: 0 };
    folders.set(path, known);
    return known;
  };
  const start = folder === "" ? 0 : folder.length + 1;
  for (const sum of sums) {
    if (!isWithin(sum.path, folder)) continue;
    const end = sum.path.indexOf("/", start);
    const into = sum.path === folder ? own : folderAt(end < 0 ? sum.path : sum.path.slice(0, end));
    into.files += sum.files;
    into.bytes += sum.bytes;
    for (const kind of spaceKinds) {
      const bytes = sum.byKind[kind];
      if (bytes) kinds.set(kind, (kinds.get(kind) ?? 0) + bytes);
    }
    for (const [year, bytes] of Object.entries(sum.byYear)) {
      if (bytes > 0) years.set(year, (years.get(year) ?? 0) + bytes);
    }
  }
  const all = [own, ...folders.values()];
  return {
    files: all.reduce((sum, { files }) => sum + files, 0),
    bytes: sumBytes(all),
    own,
    folders: [...folders.values()].toSorted(
      (a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1),
    ),
    kinds: [...kinds]
      .map(([kind, bytes]) => ({ kind, bytes }))
      .toSorted((a, b) => b.bytes - a.bytes),
    years: [...years]
      .map(([year, bytes]) => ({ year, bytes }))
      .toSorted((a, b) => Number(b.year) - Number(a.year)),
  };
}
