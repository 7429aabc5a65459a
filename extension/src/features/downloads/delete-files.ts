import { categoryOf } from "@digital-cleanup/cleaner";
import { localDay } from "../../platform/local-day.ts";
import { appendAction } from "../../platform/actions/action-log.ts";
import {
  completeDownloadsNow,
  deleteDownloadedFile,
  forgetDownload,
} from "../../platform/downloads.ts";
import type { DownloadedFile } from "./downloaded-file.ts";

export type DeleteReport = {
  deleted: DownloadedFile[];
  /** Already missing on the disk: nothing was freed, so nothing is counted. */
  missing: DownloadedFile[];
  refused: DownloadedFile[];
};

/**
 * Deletes files from the disk, counts each one whose deletion was verified, and then removes its entries from the browser's
 * list: a crash in between leaves an entry, never a wrong count. `onStep` reports after each file, so that the result so far
 * is known even if a later file fails.
 */
export const deleteFiles = (
  files: readonly DownloadedFile[],
  onStep: (report: DeleteReport) => void,
): Promise<void> =>
  // Without the lock, two dashboards could count the same file twice.
  navigator.locks.request("downloads-delete", async () => {
    let report: DeleteReport = { deleted: [], missing: [], refused: [] };
    const isThere = new Map((await completeDownloadsNow()).map(({ id, exists }) => [id, exists]));
    for (const file of files) {
      const end = isThere.get(file.id) ? await deleteFile(file) : "missing";
      report = { ...report, [end]: [...report[end], file] };
      onStep(report);
    }
  });

async function deleteFile(file: DownloadedFile): Promise<"deleted" | "refused"> {
  if (!(await deleteDownloadedFile(file.id))) return "refused";
  await count(file);
  await forgetFiles([file]);
  return "deleted";
}

async function count({ id, name, bytes, startedAtMs }: DownloadedFile): Promise<void> {
  await appendAction({
    // Firefox reuses download ids after a restart, so the id alone is not unique.
    id: `downloads:${startedAtMs}:${id}`,
    day: localDay(Date.now()),
    feature: "downloads",
    kind: "files",
    category: categoryOf(name),
    count: 1,
    ...(bytes !== undefined && { bytes }),
    method: "measured",
  });
}

/** Removes files from the browser's download list only. */
export async function forgetFiles(files: readonly DownloadedFile[]): Promise<void> {
  for (const { id, olderIds } of files) {
    for (const each of [id, ...olderIds]) await forgetDownload(each);
  }
}
