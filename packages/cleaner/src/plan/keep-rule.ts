import type { FileFacts } from "../file.ts";
import { fileName } from "../path-parts.ts";
import { countCopyMarks } from "./original/count-copy-marks.ts";
import { isInTransitFolder } from "./original/is-in-transit-folder.ts";

/** Which copy of a group stays. `original` looks at the name, then at the folder, then at the date. */
export const keepRules = ["original", "oldest", "newest", "shortestPath"] as const;
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
  /** Copies that stay, whatever was chosen, because they are parts of something that stays (see `keepUnitsWhole`). */
  parts?: ReadonlySet<string> | undefined;
  /** Copies of which another stays, whatever the rule says of them, because a whole that has all of theirs stays. */
  yielding?: ReadonlySet<string> | undefined;
};

/** What a rule compares. */
export const keepCriteria = [
  "originalName",
  "ownFolder",
  "oldest",
  "newest",
  "shortestPath",
  "alphabet",
] as const;
export type KeepCriterion = (typeof keepCriteria)[number];

/** The value by which each criterion compares files; the lowest stays. */
export const keepKeys: Record<KeepCriterion, (file: FileFacts) => number | string> = {
  originalName: ({ path }) => countCopyMarks(fileName(path)),
  ownFolder: ({ path }) => Number(isInTransitFolder(path)),
  oldest: ({ modifiedAtMs }) => modifiedAtMs,
  newest: ({ modifiedAtMs }) => -modifiedAtMs,
  shortestPath: ({ path }) => path.length,
  alphabet: ({ path }) => path,
};

const criteria: Record<KeepRule, readonly KeepCriterion[]> = {
  original: ["originalName", "ownFolder", "oldest", "alphabet"],
  oldest: ["oldest", "shortestPath", "alphabet"],
  newest: ["newest", "shortestPath", "alphabet"],
  shortestPath: ["shortestPath", "alphabet"],
};

/** Sorts the file to keep first. The order never depends on the order of the walk. */
export function rankByRule<T extends FileFacts>(rule: KeepRule, files: readonly T[]): T[] {
  const keys = files.map((file) => ({
    file,
    values: criteria[rule].map((each) => keepKeys[each](file)),
  }));
  const compare = (a: (typeof keys)[number], b: (typeof keys)[number]) => {
    for (const [index, value] of a.values.entries()) {
      const other = b.values[index]!;
      if (value !== other) return value < other ? -1 : 1;
    }
    return 0;
  };
  return keys.toSorted(compare).map(({ file }) => file);
}

/** The first criterion of a rule by which two files differ. */
export const decidingCriterion = (rule: KeepRule, a: FileFacts, b: FileFacts): KeepCriterion =>
  criteria[rule].find((each) => keepKeys[each](a) !== keepKeys[each](b)) ?? "alphabet";
