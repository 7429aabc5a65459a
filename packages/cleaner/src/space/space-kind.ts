/** What a file is, for sums of space; `others` if its extension says nothing. */
export const spaceKinds = [
  "pictures",
  "videos",
  "sounds",
  "documents",
  "archives",
  "programs",
  "others",
] as const;
export type SpaceKind = (typeof spaceKinds)[number];
