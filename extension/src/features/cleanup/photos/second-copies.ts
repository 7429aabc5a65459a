import { type DuplicateGroup, splitGroup } from "@digital-cleanup/cleaner";

/** Exact copies are found by the scan: one of each group is looked at. */
export const secondCopies = (groups: readonly DuplicateGroup[]): string[] =>
  groups.flatMap((group) => {
    const { kept, removed } = splitGroup(group, { rule: "original" }, new Map());
    return [...kept.slice(1), ...removed].map(({ path }) => path);
  });
