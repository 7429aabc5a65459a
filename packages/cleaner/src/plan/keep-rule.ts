import type { FileFacts } from "../file.ts";

/** Which copy of a group stays. */
export const keepRules = ["shortestPath", "oldest", "newest"] as const;
export type KeepRule = (typeof keepRules)[number];

/** A keep rule and its scope. */
export type KeepPolicy = {
  rule: KeepRule;
  /**
   * Copies in these folders always stay, and all copies elsewhere are removed. A group without a copy in these folders
   * follows the rule.
   */
  referenceFolders?: readonly string[] | undefined;
  /** The rule chooses among the copies of one folder; copies in different folders all stay. */
  siblingsOnly?: boolean | undefined;
};

const byPath = (a: FileFacts, b: FileFacts): number =>
  a.path.length - b.path.length || (a.path < b.path ? -1 : 1);

/** Compares files so that the one to keep comes first. The order never depends on the order of the walk. */
export const keepOrders: Record<KeepRule, (a: FileFacts, b: FileFacts) => number> = {
  shortestPath: byPath,
  oldest: (a, b) => a.modifiedAtMs - b.modifiedAtMs || byPath(a, b),
  newest: (a, b) => b.modifiedAtMs - a.modifiedAtMs || byPath(a, b),
};
