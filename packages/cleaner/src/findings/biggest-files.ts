import { type FileFacts, toFacts } from "../file.ts";

/** The `count` biggest files, biggest first. Empty files are left out. */
export const biggestFiles = (files: readonly FileFacts[], count: number): FileFacts[] =>
  files
    .filter((file) => file.bytes > 0)
    .toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1))
    .slice(0, count)
    .map(toFacts);
