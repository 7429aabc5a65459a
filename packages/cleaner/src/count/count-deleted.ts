import { categoryOf, type FileCategory } from "./category.ts";
import type { FileFacts } from "../file.ts";

/**
 * Deleted files as a counted action of Digital Cleanup. The `id` is the same each time the same deletion is reported, so
 * that recording it twice counts once.
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

/** The caps of one counted action. Files beyond them are counted by further actions. */
const maxFiles = 1_000_000;
const maxBytes = 10_000_000_000_000;

/** One action per category of the deleted files, in alphabetical order; several if a category exceeds the caps. */
export function countDeleted(
  batch: string,
  day: string,
  deleted: readonly FileFacts[],
): CountedFiles[] {
  const byCategory = Map.groupBy(deleted, (file) => categoryOf(file.path));
  return [...byCategory]
    .flatMap(([category, files]) =>
      splitByCaps(files).map((portion, index) => ({
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

function splitByCaps(files: readonly FileFacts[]): { count: number; bytes: number }[] {
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
