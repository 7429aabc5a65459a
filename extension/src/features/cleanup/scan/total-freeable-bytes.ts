import { type DuplicateGroup, freeableBytes } from "@digital-cleanup/cleaner";

/** What removing all copies but one of each group would free, at most. */
export const freeableOf = (groups: readonly DuplicateGroup[]): number =>
  groups.reduce((sum, group) => sum + freeableBytes(group), 0);
