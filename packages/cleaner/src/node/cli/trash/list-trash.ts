import * as z from "zod/mini";
import { type FileState, sumBytes } from "../../../file.ts";
import type { FolderPort } from "../../../folder-port.ts";
import { forEachParallel } from "../../../parallel.ts";
import { listBatches } from "../../../trash/list-batches.ts";
import type { Manifest } from "../../../trash/manifest.ts";
import { trashPath } from "../../../trash/trash-paths.ts";
import { nodeFolderPort } from "../../node-folder-port.ts";
import { type TrashReport, trashReportSchema } from "../report.ts";

const parallelFiles = 16;

/** The batches in the trash of a folder, newest first, with the files that are there, whatever a manifest claims. */
export async function listTrash(folder: string, own: ReadonlySet<string>): Promise<TrashReport> {
  const port = nodeFolderPort(folder);
  const { batches, broken } = await listBatches(port);
  const listed: TrashReport["batches"] = [];
  for (const { batch, createdAt, entries } of batches) {
    const waiting = await filesThere(port, batch, entries);
    const held = { files: waiting.length, bytes: sumBytes(waiting) };
    listed.push({ batch, day: createdAt.slice(0, 10), isOwn: own.has(batch), ...held });
  }
  return z.parse(trashReportSchema, { version: 1, folder, batches: listed, broken });
}

async function filesThere(
  port: FolderPort,
  batch: string,
  entries: Manifest["entries"],
): Promise<FileState[]> {
  const there: FileState[] = [];
  await forEachParallel(entries, parallelFiles, async ({ path }) => {
    // A link in the trash is not followed, so what it leads to is not there.
    const now = await port.stat(trashPath(batch, path)).catch(() => undefined);
    if (now) there.push(now);
  });
  return there;
}
