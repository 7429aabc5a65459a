import { parentFolder } from "../path-parts.ts";
import type { LeaveAlone, LeftAlone } from "./leave-alone.ts";

/**
 * Splits a list of paths, as a folder input gives it, into those to scan and what is left alone. The names directly in a folder
 * are those that the list shows, so that an empty folder is no sign. `leftOut` counts files that are hidden or of a program.
 */
export function splitLeftAlone(
  paths: readonly string[],
  leaveAlone: LeaveAlone,
): { kept: Set<string>; leftAlone: LeftAlone[]; leftOut: number } {
  const namesIn = listNames(paths);
  const kept = new Set<string>();
  const leftAlone = new Map<string, LeftAlone>();
  const decided = new Map<string, boolean>();
  /** Whether a folder is scanned: neither it nor a folder above it is left alone. */
  const isScanned = (folder: string): boolean => {
    const known = decided.get(folder);
    if (known !== undefined) return known;
    const isChosen = folder === "";
    let isOpen = isChosen || isScanned(parentFolder(folder));
    const kind = isOpen && leaveAlone.folder(folder, [...(namesIn.get(folder) ?? [])], isChosen);
    if (kind) {
      leftAlone.set(folder, { path: folder, kind });
      isOpen = false;
    }
    decided.set(folder, isOpen);
    return isOpen;
  };
  let leftOut = 0;
  for (const path of paths) {
    if (!isScanned(parentFolder(path))) continue;
    const kind = leaveAlone.file(path);
    if (leaveAlone.hides(path)) leftOut += 1;
    else if (kind) leftAlone.set(path, { path, kind });
    else kept.add(path);
  }
  return { kept, leftAlone: [...leftAlone.values()], leftOut };
}

function listNames(paths: readonly string[]): Map<string, Set<string>> {
  const namesIn = new Map<string, Set<string>>();
  for (const path of paths) {
    for (let at = path; at !== "";) {
      const parent = parentFolder(at);
      const names = namesIn.get(parent) ?? new Set();
      const name = at.slice(parent === "" ? 0 : parent.length + 1);
      if (names.has(name)) break;
      namesIn.set(parent, names.add(name));
      at = parent;
    }
  }
  return namesIn;
}
