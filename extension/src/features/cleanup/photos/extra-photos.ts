import { type PhotoGroup, sumBytes } from "@digital-cleanup/cleaner";

export type ExtraPhotos = { groups: number; bytes: number };

/** How many groups there are, and the bytes of all photos but the best of each. */
export const extraPhotos = (groups: readonly Pick<PhotoGroup, "files">[]): ExtraPhotos => ({
  groups: groups.length,
  bytes: sumBytes(groups.flatMap(({ files }) => files.slice(1))),
});
