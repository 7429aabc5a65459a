import type { FileFacts } from "./file.ts";
import type { DuplicateGroup } from "./find/group.ts";

/** Which copy of a group stays. */
export const keepRules = ["shortestPath", "oldest", "newest"] as const;
export type KeepRule = (typeof keepRules)[number];

const byPath = (a: FileFacts, b: FileFacts): number =>
  a.path.length - b.path.length || (a.path < b.path ? -1 : 1);

const orders: Record<KeepRule, (a: FileFacts, b: FileFacts) => number> = {
  shortestPath: byPath,
  oldest: (a, b) => a.modifiedAtMs - b.modifiedAtMs || byPath(a, b),
  newest: (a, b) => b.modifiedAtMs - a.modifiedAtMs || byPath(a, b),
};

/** The files of a group, the one to keep first. The order never depends on how the folder was read. */
export const rankByRule = (group: DuplicateGroup, rule: KeepRule): FileFacts[] =>
  group.files.toSorted(orders[rule]);
