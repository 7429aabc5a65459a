import { lstatSync } from "node:fs";
import path from "node:path";
import type { MadeTree } from "./cleaner-tree.ts";

/**
 * How an answer differs from what was written: `exact`, or how many groups are missing and how many are wrong. Names of one
 * file (hard links) count as one, whichever of them was given.
 */
export function judge(root: string, made: MadeTree, groups: readonly string[][]): string {
  const keyOf = (paths: readonly string[]): string =>
    [...new Set(paths.map((file) => lstatSync(file).ino))].toSorted((a, b) => a - b).join(" ");
  const isSeveral = (key: string) => key.includes(" ");
  const expected = new Set(
    made.groups.map((group) => keyOf(group.map((name) => path.join(root, name)))),
  );
  const found = new Set(groups.map(keyOf).filter(isSeveral));
  const missing = [...expected].filter((key) => !found.has(key)).length;
  const wrong = [...found].filter((key) => !expected.has(key)).length;
  return missing + wrong === 0 ? "exact" : `${missing} missing, ${wrong} wrong`;
}
