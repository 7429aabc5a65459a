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
 * browser's list: a crash between two steps leaves a line, never a count that was not earned. `onStep` hears how far
 * it is after each file, so that what is done is known even where the rest fails.
 */
export const deleteFiles = (
  files: readonly DownloadedFile[],
  onStep: (report: DeleteReport) => void,
): Promise<void> =>
  // Two pages at once would each take the other's files for their own.
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
