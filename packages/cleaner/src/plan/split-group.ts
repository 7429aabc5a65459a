import type { SeenFile } from "../file.ts";
import type { DuplicateGroup } from "../duplicates/group.ts";
import { keepOrders, type KeepPolicy, type KeepRule } from "./keep-rule.ts";
import { folderOf, isWithin } from "../path-parts.ts";

/** What a person said of one path; it outlives a change of rule. */
export type Choice = "keep" | "remove";
type Choices = ReadonlyMap<string, Choice>;

/**
 * Which files of a group stay and which go: the policy keeps one or more, choices win over it, and one file at least stays
 * whatever was chosen.
 */
export function splitGroup(
  group: DuplicateGroup,
  policy: KeepRule | KeepPolicy,
  choices: Choices,
): { kept: SeenFile[]; removed: SeenFile[] } {
  const {
    rule,
    referenceFolders = [],
    siblingsOnly,
  }: KeepPolicy = typeof policy === "string" ? { rule: policy } : policy;
  const isReference = ({ path }: SeenFile) =>
    referenceFolders.some((folder) => isWithin(path, folder));
  // A path that is listed twice would be a copy of itself.
  const files = [...new Map(group.files.map((file) => [file.path, file])).values()];
  const ranked = files.toSorted(
    (a, b) => Number(isReference(b)) - Number(isReference(a)) || keepOrders[rule](a, b),
  );
  const sets = siblingsOnly
    ? [...Map.groupBy(ranked, ({ path }) => folderOf(path)).values()]
    : [ranked];
  const stays = new Set(sets.flatMap((set) => keptOf(set, isReference, choices)));
  const first = ranked[0];
  if (stays.size === 0 && first) stays.add(first);
  return {
    kept: ranked.filter((file) => stays.has(file)),
    removed: ranked.filter((file) => !stays.has(file)),
  };
}

/** Of files that may stand in for each other, best first: none only where a person removed each of them. */
function keptOf(
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
