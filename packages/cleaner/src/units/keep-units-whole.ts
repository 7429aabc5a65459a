import type { DuplicateGroup } from "../duplicates/group.ts";
import type { KeepPolicy } from "../plan/keep-rule.ts";
import { type Choice, splitGroup } from "../plan/split-group.ts";

/**
 * The copies that belong to a unit (see `findUnits`). `parts` are in one of which a file has no copy, so that they stay. `whole` are the units
 * of which each file has copies: they go as a whole or stay as a whole.
 */
export type UnitCopies = { parts: string[]; whole: string[][] };

const pathsIn = (groups: readonly DuplicateGroup[]): Set<string> =>
  new Set(groups.flatMap(({ files }) => files.map(({ path }) => path)));

/** What has to be remembered of units to choose among the copies of `groups`. */
export function unitCopies(
  units: readonly string[][],
  groups: readonly DuplicateGroup[],
): UnitCopies {
  const copies = pathsIn(groups);
  const parts = new Set<string>();
  const whole: string[][] = [];
  for (const unit of units) {
    const copied = unit.filter((path) => copies.has(path));
    if (copied.length === unit.length) whole.push(unit);
    else for (const path of copied) parts.add(path);
  }
  return { parts: [...parts], whole };
}

/** The groups of which a copy may be removed: one of nothing but parts that stay offers none. */
export function groupsToOffer(
  groups: readonly DuplicateGroup[],
  { parts }: UnitCopies,
): DuplicateGroup[] {
  const staying = new Set(parts);
  return groups.filter(({ files }) => files.some(({ path }) => !staying.has(path)));
}

/** The policy with the copies that stay because their unit does: no part of a unit is removed alone. */
export function keepUnitsWhole(
  policy: KeepPolicy,
  groups: readonly DuplicateGroup[],
  { parts, whole }: UnitCopies,
  choices: ReadonlyMap<string, Choice>,
): KeepPolicy {
  const staying = new Set(parts);
  if (whole.length === 0) return { ...policy, parts: staying };
  const removed = new Set<string>();
  for (const group of groups)
    for (const { path } of splitGroup(group, { ...policy, parts: staying }, choices).removed)
      removed.add(path);
  // A part of one unit may keep another from going, if they share a file.
  for (let before = -1; before < staying.size;) {
    before = staying.size;
    for (const unit of whole) {
      if (unit.every((path) => removed.has(path) && !staying.has(path))) continue;
      for (const path of unit) staying.add(path);
    }
  }
  return { ...policy, parts: staying };
}
