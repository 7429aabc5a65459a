import type { FileFacts, SeenFile } from "../file.ts";
import type { DuplicateGroup } from "../duplicates/group.ts";
import { rankByRule, type KeepPolicy, type KeepRule } from "./keep-rule.ts";
import { parentFolder, isWithin } from "../path-parts.ts";

/** A person's choice for one path. It takes precedence over the rule. */
export type Choice = "keep" | "remove";
type Choices = ReadonlyMap<string, Choice>;

export type GroupSplit = { kept: SeenFile[]; removed: SeenFile[] };

/**
 * Splits a group into files to keep and files to remove. Choices take precedence over the policy, and at least one file is
 * kept in any case.
 */
export function splitGroup(
  group: DuplicateGroup,
  policy: KeepRule | KeepPolicy,
  choices: Choices,
): GroupSplit {
  const whole: KeepPolicy = typeof policy === "string" ? { rule: policy } : policy;
  const { siblingsOnly, parts } = whole;
  const isReference = referenceTest(whole);
  // A path that is listed twice would count as its own copy.
  const files = [...new Map(group.files.map((file) => [file.path, file])).values()];
  const ranked = rankCopies(files, whole);
  const sets = siblingsOnly
    ? [...Map.groupBy(ranked, ({ path }) => parentFolder(path)).values()]
    : [ranked];
  const stays = new Set(sets.flatMap((set) => keptFiles(set, isReference, choices)));
  for (const file of files) if (parts?.has(file.path)) stays.add(file);
  const first = ranked[0];
  if (stays.size === 0 && first) stays.add(first);
  return {
    kept: ranked.filter((file) => stays.has(file)),
    removed: ranked.filter((file) => !stays.has(file)),
  };
}

/** Sorts the copy to keep first: those in a reference folder, then those that do not yield, each by the rule. */
export function rankCopies<T extends FileFacts>(files: readonly T[], policy: KeepPolicy): T[] {
  const isReference = referenceTest(policy);
  const placeOf = (file: T) => (isReference(file) ? 0 : policy.yielding?.has(file.path) ? 2 : 1);
  const ranked = rankByRule(policy.rule, files);
  const hasPlaces = policy.yielding?.size || policy.referenceFolders?.length;
  return hasPlaces ? ranked.toSorted((a, b) => placeOf(a) - placeOf(b)) : ranked;
}

const referenceTest =
  ({ referenceFolders = [] }: KeepPolicy) =>
  ({ path }: FileFacts): boolean =>
    referenceFolders.some((folder) => isWithin(path, folder));

/** The files to keep among copies ranked by the rule; empty only if a person chose to remove each of them. */
function keptFiles(
  ranked: SeenFile[],
  isReference: (file: SeenFile) => boolean,
  choices: Choices,
): SeenFile[] {
  const byPolicy = (file: SeenFile, rank: number): Choice =>
    rank === 0 || isReference(file) ? "keep" : "remove";
  const chosen = ranked.filter(
    (file, rank) => (choices.get(file.path) ?? byPolicy(file, rank)) === "keep",
  );
  const next = ranked.find(({ path }) => choices.get(path) !== "remove");
  return chosen.length > 0 || !next ? chosen : [next];
}
