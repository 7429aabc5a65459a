import { categoryOf } from "@digital-cleanup/cleaner";
import { appendAction, today } from "../../platform/action-log.ts";
import {
  completeDownloadsNow,
  deleteDownloadedFile,
  forgetDownload,
} from "../../platform/downloads.ts";
import type { DownloadedFile } from "./downloaded-file.ts";

export type DeleteReport = {
  deleted: DownloadedFile[];
  /** Gone before: nothing was freed, nothing is counted. */
  missing: DownloadedFile[];
  refused: DownloadedFile[];
};

/**
 * Deletes files from the disk, counts each one that was seen to be gone, and only then takes its lines out of the
 * browser's list: a crash between two steps leaves a line, never a count that was not earned.
 */
export async function deleteFiles(
  files: readonly DownloadedFile[],
  onDone: (done: number) => void,
): Promise<DeleteReport> {
  const report: DeleteReport = { deleted: [], missing: [], refused: [] };
  const isThere = new Map((await completeDownloadsNow()).map(({ id, exists }) => [id, exists]));
  for (const [index, file] of files.entries()) {
    if (!isThere.get(file.id)) report.missing.push(file);
    else if (await deleteDownloadedFile(file.id)) {
      report.deleted.push(file);
      await count(file);
      await forgetFiles([file]);
    } else report.refused.push(file);
    onDone(index + 1);
  }
  return report;
}

async function count({ id, name, bytes, startedAtMs }: DownloadedFile): Promise<void> {
  await appendAction({
    // Firefox numbers downloads anew at each start, so the moment belongs to the name.
    id: `downloads:${startedAtMs}:${id}`,
    day: today(new Date()),
    feature: "downloads",
    kind: "files",
    category: categoryOf(name),
    count: 1,
    ...(bytes !== undefined && { bytes }),
    method: "measured",
  });
}

/** Takes files out of the browser's list of downloads, and nothing else. */
export async function forgetFiles(files: readonly DownloadedFile[]): Promise<void> {
  for (const { id, olderIds } of files) {
    for (const each of [id, ...olderIds]) await forgetDownload(each);
  }
}
