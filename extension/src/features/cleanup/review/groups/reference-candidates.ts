import type { DuplicateGroup } from "@digital-cleanup/cleaner";

const candidates = 30;

/**
 * Suggests reference folders: the 30 folders that hold copies of the most groups, sorted by path. A folder that holds every
 * copy of each of its groups is left out, because keeping its copies would decide nothing.
 */
export function referenceCandidates(groups: readonly DuplicateGroup[]): string[] {
  const decided = new Map<string, number>();
  for (const { files } of groups) {
    const inside = new Map<string, number>();
    for (const { path } of files) {
      for (const folder of foldersAbove(path)) inside.set(folder, (inside.get(folder) ?? 0) + 1);
    }
    for (const [folder, count] of inside) {
      if (count < files.length) decided.set(folder, (decided.get(folder) ?? 0) + 1);
    }
  }
  return [...decided]
    .toSorted(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, candidates)
    .map(([folder]) => folder)
    .toSorted();
}

function foldersAbove(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
