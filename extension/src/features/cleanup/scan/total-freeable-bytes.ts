import { type DuplicateGroup, freeableBytes } from "@digital-cleanup/cleaner";

/** The most that removing all copies but one of each group can free. */
export const totalFreeableBytes = (groups: readonly DuplicateGroup[]): number =>
  groups.reduce((sum, group) => sum + freeableBytes(group), 0);
