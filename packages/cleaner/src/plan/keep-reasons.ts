import type { FileFacts } from "../file.ts";
import { isWithin, parentFolder } from "../path-parts.ts";
import { decidingCriterion, keepCriteria, type KeepPolicy } from "./keep-rule.ts";
import type { Choice, GroupSplit } from "./split-group.ts";

/**
 * Why a copy stays: a person chose, it is in a reference folder, its folder or set stays whole, a criterion of the rule, or it is a
 * part of something that stays.
 */
export const keepReasonNames = ["chosen", "reference", "whole", ...keepCriteria, "part"] as const;
export type KeepReason = (typeof keepReasonNames)[number];

/**
 * Why the kept copies of a group stay and the others do not, each reason once, in the order of `keepReasonNames`. Empty if all
 * copies stay and none has to. Expects the group as `splitGroup` split it by the same policy and choices.
 */
export function keepReasons(
  { kept, removed }: GroupSplit,
  policy: KeepPolicy,
  choices: ReadonlyMap<string, Choice>,
): KeepReason[] {
  const reasons = new Set<KeepReason>(
    removed.map((file) => reasonOver(file, keptInsteadOf(file, kept, policy), policy, choices)),
  );
  if (kept.some(({ path }) => policy.parts?.has(path))) reasons.add("part");
  return keepReasonNames.filter((reason) => reasons.has(reason));
}

function keptInsteadOf(file: FileFacts, kept: readonly FileFacts[], policy: KeepPolicy): FileFacts {
  const sibling = kept.find(({ path }) => parentFolder(path) === parentFolder(file.path));
  return (policy.siblingsOnly && sibling) || kept[0]!;
}

function reasonOver(
  removed: FileFacts,
  kept: FileFacts,
  { rule, referenceFolders = [], yielding }: KeepPolicy,
  choices: ReadonlyMap<string, Choice>,
): KeepReason {
  if (choices.get(removed.path) === "remove" || choices.get(kept.path) === "keep") return "chosen";
  const isReference = ({ path }: FileFacts) =>
    referenceFolders.some((folder) => isWithin(path, folder));
  if (isReference(kept) && !isReference(removed)) return "reference";
  if (yielding?.has(removed.path) && !yielding.has(kept.path)) return "whole";
  return decidingCriterion(rule, kept, removed);
}
