import * as z from "zod/mini";
import { empty } from "../../../trash/empty.ts";
import { undo } from "../../../trash/undo.ts";
import { type FileFacts, sumBytes } from "../../../file.ts";
import { withFolderLock } from "../../folder-lock.ts";
import { nodeFolderPort } from "../../node-folder-port.ts";
import { type BatchReport, batchReportSchema } from "../report.ts";

type Done = { files: FileFacts[]; stayed: string[]; gone: string[]; lastCopies: string[] };

/** Restores a batch, or only these files of it. Rejects with a `ManifestError` if its manifest is invalid. */
export async function undoBatch(
  folder: string,
  batch: string,
  paths: readonly string[],
): Promise<BatchReport> {
  const { moved, refused } = await withFolderLock(folder, () =>
    undo(nodeFolderPort(folder), batch, paths.length > 0 ? { paths } : {}),
  );
  const [gone = [], stayed = []] = [true, false].map((isGone) =>
    refused.filter(({ reason }) => (reason === "vanished") === isGone).map(({ path }) => path),
  );
  return toReport(folder, batch, "undone", { files: moved, stayed, gone, lastCopies: [] });
}

/** Permanently deletes a batch. Rejects with a `ManifestError` if its manifest is invalid. */
export async function emptyBatch(
  folder: string,
  batch: string,
  options: { isOwn: boolean; day: string; evenLastCopies: boolean },
): Promise<BatchReport> {
  const { deleted, isCounted, failed, lastCopies, leftBehind } = await withFolderLock(folder, () =>
    empty(nodeFolderPort(folder), batch, { ...options, count: async () => {} }),
  );
  const stayed = [...failed, ...lastCopies, ...leftBehind];
  const report = toReport(folder, batch, "emptied", {
    files: deleted,
    stayed,
    gone: [],
    lastCopies,
  });
  return { ...report, isCounted };
}

const toReport = (
  folder: string,
  batch: string,
  deed: BatchReport["deed"],
  { files, ...stayed }: Done,
): BatchReport =>
  z.parse(batchReportSchema, {
    version: 1,
    folder,
    batch,
    deed,
    done: { files: files.length, bytes: sumBytes(files) },
    ...stayed,
  });
