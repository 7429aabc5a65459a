import { categoryOf, type FileCategory } from "./category.ts";
import type { FileFacts } from "../file.ts";

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

/** No counted action holds more: what is beyond it, once deleted, has to be counted all the same. */
const maxFiles = 1_000_000;
const maxBytes = 10_000_000_000_000;

/** One action for each category among the deleted files of a batch, in alphabetical order; none for none. Very many make several. */
export function countDeleted(
  batch: string,
  day: string,
  deleted: readonly FileFacts[],
): CountedFiles[] {
  const byCategory = Map.groupBy(deleted, (file) => categoryOf(file.path));
  return [...byCategory]
    .flatMap(([category, files]) =>
      portionsOf(files).map((portion, index) => ({
        id: `cleanup:${batch}:${category}${index > 0 ? `:${index + 1}` : ""}`,
        day,
        feature: "cleanup" as const,
        kind: "files" as const,
        category,
        ...portion,
        method: "measured" as const,
      })),
    )
    .toSorted((a, b) => (a.category < b.category ? -1 : 1));
}

function portionsOf(files: readonly FileFacts[]): { count: number; bytes: number }[] {
  const portions: { count: number; bytes: number }[] = [];
  for (const file of files) {
    const bytes = Math.min(file.bytes, maxBytes);
    const last = portions.at(-1);
    if (last && last.count < maxFiles && last.bytes + bytes <= maxBytes) {
      last.count += 1;
      last.bytes += bytes;
    } else portions.push({ count: 1, bytes });
  }
  return portions;
}
