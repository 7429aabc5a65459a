import type { DownloadItem } from "../../platform/downloads.ts";

/** One file of the browser's list of downloads. */
export type DownloadedFile = {
  /** Of the download that wrote the file last; the browser deletes by it. */
  id: number;
  /** Older lines of the list about the same place on the disk. */
  olderIds: number[];
  name: string;
  /** Absent where the browser does not know. */
  bytes?: number;
  startedAtMs: number;
  isOnDisk: boolean;
};

const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/**
 * The files behind a list of downloads, newest first. The same place downloaded to twice is one file, whose bytes
 * count once.
 */
export function filesOf(items: readonly DownloadItem[]): DownloadedFile[] {
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
        name: nameOf(item.filename),
        // -1 is what both browsers say of a size they do not know.
        ...(item.fileSize >= 0 && { bytes: item.fileSize }),
        startedAtMs,
        isOnDisk: item.exists,
      });
    }
  }
  return [...byPath.values()];
}

export const bytesOf = (files: readonly DownloadedFile[]): number =>
  files.reduce((sum, { bytes = 0 }) => sum + bytes, 0);

export const orders = {
  size: (a: DownloadedFile, b: DownloadedFile) => (b.bytes ?? 0) - (a.bytes ?? 0),
  oldest: (a: DownloadedFile, b: DownloadedFile) => a.startedAtMs - b.startedAtMs,
  newest: (a: DownloadedFile, b: DownloadedFile) => b.startedAtMs - a.startedAtMs,
} as const;
export type Order = keyof typeof orders;
