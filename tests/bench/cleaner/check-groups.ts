import { lstatSync } from "node:fs";
import path from "node:path";
import type { MadeTree } from "./tree.ts";

/**
 * Compares found groups with those of the generated tree. Returns `exact`, or the number of missing and wrong groups. Hard
 * links to one file count as one name.
 */
export function checkGroups(root: string, made: MadeTree, groups: readonly string[][]): string {
  const toKey = (paths: readonly string[]): string =>
    [...new Set(paths.map((file) => lstatSync(file).ino))].toSorted((a, b) => a - b).join(" ");
  const hasSeveralFiles = (key: string) => key.includes(" ");
  const expected = new Set(
    made.groups.map((group) => toKey(group.map((name) => path.join(root, name)))),
  );
  const found = new Set(groups.map(toKey).filter(hasSeveralFiles));
  const missing = [...expected].filter((key) => !found.has(key)).length;
  const wrong = [...found].filter((key) => !expected.has(key)).length;
  return missing + wrong === 0 ? "exact" : `${missing} missing, ${wrong} wrong`;
}
