import { type DuplicateGroup, numberContents } from "../duplicates/group.ts";
import { decidingCriterion, type KeepPolicy } from "../plan/keep-rule.ts";
import { type Choice, rankCopies, splitGroup } from "../plan/split-group.ts";
import { createHolderFinder, type Holding, holdingOf } from "./find-holders.ts";

/**
 * The copies that belong to a unit (see `findUnits`). `parts` are in one that stays. `whole` are the units of which another one has all
 * contents: they go as a whole or stay as a whole. `holders` are the copies of those others that stay in any case.
 */
export type UnitCopies = { parts: string[]; whole: string[][]; holders: string[][] };

/**
 * What has to be remembered of units to choose among the copies of `groups`. A unit whose files have copies only here and there
 * stays: together they are more than their files.
 */
export function unitCopies(
  units: readonly string[][],
  groups: readonly DuplicateGroup[],
): UnitCopies {
  const contents = numberContents(groups);
  const copied = units
    .map((unit) => holdingOf(unit, contents))
    .filter((holding) => holding.contents.size > 0);
  const findHolders = createHolderFinder(copied);
  const whole = new Set<Holding>();
  const holders = new Set<Holding>();
  for (const holding of copied) {
    const found = findHolders(holding);
    if (found.length === 0 || !holding.unit.every((path) => contents.has(path))) continue;
    whole.add(holding);
    for (const holder of found) holders.add(holder);
  }
  const copiesOf = ({ unit }: Holding) => unit.filter((path) => contents.has(path));
  return {
    parts: [...new Set(copied.filter((each) => !whole.has(each)).flatMap(copiesOf))],
    whole: [...whole].map(copiesOf),
    holders: [...holders].filter((each) => !whole.has(each)).map(copiesOf),
  };
}

/** The groups of which a copy may be removed: one of nothing but parts that stay offers none. */
export function groupsToOffer(
  groups: readonly DuplicateGroup[],
  { parts }: UnitCopies,
): DuplicateGroup[] {
  const staying = new Set(parts);
  return groups.filter(({ files }) => files.some(({ path }) => !staying.has(path)));
}

/**
 * The policy with the copies that stay because their unit does, and those that go because a unit that has all of theirs stays: no
 * part of a unit is removed alone.
 */
export function keepUnitsWhole(
  policy: KeepPolicy,
  groups: readonly DuplicateGroup[],
  { parts, whole, holders }: UnitCopies,
  choices: ReadonlyMap<string, Choice>,
): KeepPolicy {
  const staying = new Set(parts);
  if (whole.length === 0) return { ...policy, parts: staying };
  const contents = numberContents(groups);
  const goable = whole.map((unit) => holdingOf(unit, contents));
  const always = new Set(holders.map((unit) => holdingOf(unit, contents)));
  const findHolders = createHolderFinder([...goable, ...always]);
  const holdersOf = new Map(goable.map((one) => [one, findHolders(one)]));
  const isBefore = orderOfUnits(policy, groups, contents);
  const yielding = new Set(policy.yielding);
  for (const one of goable) {
    const hasMore = (other: Holding) =>
      always.has(other) || other.contents.size > one.contents.size;
    if (one.unit.every((path) => yielding.has(path))) continue;
    if (!holdersOf.get(one)!.some((other) => isBefore(other, one, hasMore(other)))) continue;
    for (const path of one.unit) yielding.add(path);
  }
  const whenWhole = { ...policy, parts: staying, yielding };
  const removed = new Set(
    groups.flatMap((group) =>
      splitGroup(group, whenWhole, choices).removed.map(({ path }) => path),
    ),
  );
  const goes = (path: string) => removed.has(path) && !staying.has(path);
  /** Returns whether further files stay. */
  const keepIf = (mustStay: (one: Holding) => boolean): boolean => {
    const { size } = staying;
    for (const one of goable) if (mustStay(one)) for (const path of one.unit) staying.add(path);
    return staying.size > size;
  };
  const goesInPart = ({ unit }: Holding) => !unit.every(goes);
  const isAlone = (one: Holding) => !holdersOf.get(one)!.some(({ unit }) => !unit.some(goes));
  // A part of one unit may keep another from going, if they share a file.
  do while (keepIf(goesInPart));
  while (keepIf(isAlone));
  return whenWhole;
}

/**
 * Whether a unit rather than another stays: the one whose file comes first by the rule, or that has more, unless the other has the
 * original name or place.
 */
function orderOfUnits(
  policy: KeepPolicy,
  groups: readonly DuplicateGroup[],
  contents: ReadonlyMap<string, number>,
) {
  const copyOf = (content: number | undefined, { unit }: Holding) => {
    const path = unit.find((each) => contents.get(each) === content);
    return groups[content ?? -1]?.files.find((file) => file.path === path);
  };
  return (a: Holding, b: Holding, hasMore: boolean): boolean => {
    const content = contents.get(b.unit[0] ?? "");
    const [ofA, ofB] = [copyOf(content, a), copyOf(content, b)];
    if (!ofA || !ofB) return false;
    if (rankCopies([ofA, ofB], policy)[0] === ofA) return true;
    const decides = decidingCriterion(policy.rule, ofA, ofB);
    return hasMore && decides !== "originalName" && decides !== "ownFolder";
  };
}
