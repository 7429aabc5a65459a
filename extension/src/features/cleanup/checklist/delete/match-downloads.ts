import { type FileFacts, fileName } from "@digital-cleanup/cleaner";
import type { DownloadItem } from "../../../../platform/downloads.ts";
import type { Checklist } from "../saved-checklists.ts";

/** The ids of the downloads to one path, the latest first. */
export type DownloadIds = readonly [latest: number, ...older: number[]];

/** A file is written while it is downloaded. Clocks and file systems round. */
const toleranceMs = 60_000;

/** The path of a listed file with its folder, as far as it is known. Of files dropped without a folder only the name is. */
export const placeOf = ({ name, roots }: Pick<Checklist, "name" | "roots">, path: string): string =>
  roots ? path.replace(/^\(\d+\)\//, "") : `${name}/${path}`;

/**
 * The downloads that are the listed files: the same place, size and time. A file that was changed or copied since does not match, nor
 * does one that may be either of two downloads.
 */
export function matchDownloads(
  list: Pick<Checklist, "name" | "roots" | "moves">,
  items: readonly DownloadItem[],
): Map<string, DownloadIds> {
  const byPath = Map.groupBy(
    items.filter(({ exists }) => exists),
    ({ filename }) => filename.replaceAll("\\", "/"),
  );
  const byName = Map.groupBy(byPath.keys(), fileName);
  const matched = new Map<string, DownloadIds>();
  for (const move of list.moves) {
    const place = placeOf(list, move.path);
    const found = (byName.get(fileName(place)) ?? [])
      .filter((path) => path.endsWith(`/${place}`))
      .map((path) => byPath.get(path)!.toSorted((a, b) => b.id - a.id))
      .filter(([latest]) => isOf(latest!, move));
    const [latest, ...older] = found.length === 1 ? found[0]! : [];
    if (latest) matched.set(move.path, [latest.id, ...older.map(({ id }) => id)]);
  }
  return matched;
}

function isOf({ fileSize, startTime, endTime }: DownloadItem, file: FileFacts): boolean {
  const fromMs = Date.parse(startTime) - toleranceMs;
  const toMs = Date.parse(endTime ?? "") + toleranceMs;
  return fileSize === file.bytes && file.modifiedAtMs >= fromMs && file.modifiedAtMs <= toMs;
}
