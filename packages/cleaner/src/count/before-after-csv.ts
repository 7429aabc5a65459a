import { categoryOf } from "./category.ts";
import { type FileFacts, sumBytes } from "../file.ts";

type Moment = "before" | "after";

/**
 * The files and bytes of a folder before and after, by category and in total, as CSV (RFC 4180). Every category has a row
 * for both moments, so that the two can be subtracted.
 */
export function beforeAfterCsv(moments: Record<Moment, readonly FileFacts[]>): string {
  const categories = new Set(
    [...moments.before, ...moments.after].map(({ path }) => categoryOf(path)),
  );
  const rows = (["before", "after"] as const).flatMap((moment) => {
    const byCategory = Map.groupBy(moments[moment], ({ path }) => categoryOf(path));
    return [
      ...[...categories]
        .toSorted()
        .map((category) => toRow(moment, category, byCategory.get(category) ?? [])),
      toRow(moment, "all", moments[moment]),
    ];
  });
  return ["moment,category,files,bytes", ...rows, ""].join("\r\n");
}

const toRow = (moment: Moment, category: string, files: readonly FileFacts[]): string =>
  [moment, category, files.length, sumBytes(files)].join(",");
