import type { SeenFile } from "../file.ts";

/** Files of equal content, two or more, compared byte for byte. `bytes` is the size of one of them. */
export type DuplicateGroup = { bytes: number; files: SeenFile[] };

/** What removing all copies but one would free, at most: hard links look like copies and free nothing. */
export const freeableBytes = ({ bytes, files }: DuplicateGroup): number =>
  bytes * (files.length - 1);
