import type { FileFacts } from "../file.ts";

/** Which copy of a group stays. */
export const keepRules = ["shortestPath", "oldest", "newest"] as const;
export type KeepRule = (typeof keepRules)[number];

/** A rule and where it acts. */
export type KeepPolicy = {
  rule: KeepRule;
  /**
   * Whatever is in one of these folders stays, and a copy there is reason enough for all others to go. A group without a copy
   * there follows the rule.
   */
  referenceFolders?: readonly string[] | undefined;
  /** Copies in different folders all stay; the rule chooses among those of one folder. */
  siblingsOnly?: boolean | undefined;
};

const byPath = (a: FileFacts, b: FileFacts): number =>
  a.path.length - b.path.length || (a.path < b.path ? -1 : 1);

/** The order of a rule, the file to keep first. It never depends on how the folder was read. */
export const keepOrders: Record<KeepRule, (a: FileFacts, b: FileFacts) => number> = {
  shortestPath: byPath,
  oldest: (a, b) => a.modifiedAtMs - b.modifiedAtMs || byPath(a, b),
  newest: (a, b) => b.modifiedAtMs - a.modifiedAtMs || byPath(a, b),
};
