import { categoryOf, type FileCategory } from "./category.ts";
import type { FileFacts } from "./file.ts";

/**
 * Files really deleted, in the shape of a counted action of Digital Cleanup. The same `id` always stands for
 * the same deletion, so that whoever records it may do so twice.
 */
export type CountedFiles = {
  id: string;
  day: string;
  feature: "cleanup";
  kind: "files";
  category: FileCategory;
  count: number;
  bytes: number;
  method: "measured";
};

/** One action for each category among the deleted files of a batch, in alphabetical order; none for none. */
export function countDeleted(
  batch: string,
  day: string,
  deleted: readonly FileFacts[],
): CountedFiles[] {
  const byCategory = Map.groupBy(deleted, (file) => categoryOf(file.path));
  return [...byCategory]
    .map(([category, files]) => ({
      id: `cleanup:${batch}:${category}`,
      day,
      feature: "cleanup" as const,
      kind: "files" as const,
      category,
      count: files.length,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      method: "measured" as const,
    }))
    .toSorted((a, b) => (a.category < b.category ? -1 : 1));
}
