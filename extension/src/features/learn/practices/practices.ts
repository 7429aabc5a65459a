/** The codes of the INR / MiNumEco guide that one person can act on, without the dot, by group. */
export const practiceGroups = {
  know: ["c1", "b1", "b3"],
  keep: ["d1", "d2", "d3", "d6"],
  buy: ["e1", "e2", "e3"],
  use: ["f2", "f3", "f6", "f7"],
  end: ["i1", "i2", "i3", "i4", "i8"],
} as const;

export type GroupId = keyof typeof practiceGroups;
export const groupIds = Object.keys(practiceGroups) as GroupId[];

export type PracticeId = (typeof practiceGroups)[GroupId][number];
export const practiceIds: readonly PracticeId[] = groupIds.flatMap((group) => [
  ...practiceGroups[group],
]);

/** How the guide writes a code: c.1. */
export const writeCode = (id: PracticeId): string => `${id[0]}.${id.slice(1)}`;
