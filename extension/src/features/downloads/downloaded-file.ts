import type { DownloadItem } from "../../platform/downloads.ts";

/** A file in the browser's download list. */
export type DownloadedFile = {
  /** The id of the latest download to this path, needed to delete the file. */
  id: number;
  /** The ids of earlier downloads to the same path. */
  olderIds: number[];
  name: string;
  /** Absent if the browser does not know it. */
  bytes?: number;
  startedAtMs: number;
  isOnDisk: boolean;
};

const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/**
 * The files of a download list, newest first. Several downloads to the same path are one file, whose bytes count once.
 */
export function groupByPath(items: readonly DownloadItem[]): DownloadedFile[] {
  const byPath = new Map<string, DownloadedFile>();
  const newestFirst = items
    .map((item) => ({ item, startedAtMs: Date.parse(item.startTime) }))
    .toSorted((a, b) => b.startedAtMs - a.startedAtMs);
  for (const { item, startedAtMs } of newestFirst) {
    const known = byPath.get(item.filename);
    if (known) known.olderIds.push(item.id);
    else {
      byPath.set(item.filename, {
        id: item.id,
        olderIds: [],
        name: fileName(item.filename),
        // Both browsers report an unknown size as -1.
        ...(item.fileSize >= 0 && { bytes: item.fileSize }),
        startedAtMs,
        isOnDisk: item.exists,
      });
    }
  }
  return [...byPath.values()];
}

export const orders = {
  size: (a: DownloadedFile, b: DownloadedFile) => (b.bytes ?? 0) - (a.bytes ?? 0),
  oldest: (a: DownloadedFile, b: DownloadedFile) => a.startedAtMs - b.startedAtMs,
  newest: (a: DownloadedFile, b: DownloadedFile) => b.startedAtMs - a.startedAtMs,
} as const;
export type Order = keyof typeof orders;
