import { type FileFacts, toFacts } from "../file.ts";
import { fileName } from "../path-parts.ts";
import { withoutCopyMarks } from "../plan/original/count-copy-marks.ts";
import { byFreeableBytes, type DuplicateGroup } from "./group.ts";

/**
 * Files of the same name, apart from the marks of a copy, and the same size. Nothing is read, so that the files may differ: the
 * groups are no duplicates, and `isByName` says so.
 */
export function sameNameAndSize(files: readonly FileFacts[]): DuplicateGroup[] {
  const named = Map.groupBy(
    files.filter(({ bytes }) => bytes > 0),
    ({ path, bytes }) => `${bytes} ${withoutCopyMarks(fileName(path)).toLowerCase()}`,
  );
  return [...named.values()]
    .filter((alike) => alike.length > 1)
    .map((alike) => ({
      bytes: alike[0]!.bytes,
      files: alike.map(toFacts).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      isByName: true,
    }))
    .toSorted(byFreeableBytes);
}
