import * as z from "zod/mini";
import { listBatches } from "../../../trash/list-batches.ts";
import { nodeFolderPort } from "../../node-folder-port.ts";
import { type TrashReport, trashReportSchema } from "../report.ts";

/** The batches in the trash of a folder, newest first. */
export async function listTrash(folder: string): Promise<TrashReport> {
  const { batches, broken } = await listBatches(nodeFolderPort(folder));
  return z.parse(trashReportSchema, {
    version: 1,
    folder,
    batches: batches.map(({ batch, createdAt, entries }) => ({
      batch,
      day: createdAt.slice(0, 10),
      files: entries.length,
      bytes: entries.reduce((sum, entry) => sum + entry.bytes, 0),
    })),
    broken,
  });
}
