import * as z from "zod/mini";
import { empty } from "../../aside/empty.ts";
import { undo } from "../../aside/undo.ts";
import { nodeFolderPort } from "../node-folder-port.ts";
import { type BatchReport, batchReportSchema } from "./report.ts";

/** Puts a batch back, or deletes it for good. Rejects with a `ManifestError` where it cannot be trusted. */
export async function runBatch(
  folder: string,
  batch: string,
  deed: BatchReport["deed"],
  day: string,
): Promise<BatchReport> {
  const port = nodeFolderPort(folder);
  const { files, stayed } =
    deed === "undone"
      ? await undo(port, batch).then(({ moved, refused }) => ({
          files: moved,
          stayed: refused.map(({ path }) => path),
        }))
      : await empty(port, batch, { day, count: async () => {} }).then(
          ({ deleted, failed, leftBehind }) => ({
            files: deleted,
            stayed: [...failed, ...leftBehind],
          }),
        );
  return z.parse(batchReportSchema, {
    version: 1,
    folder,
    batch,
    deed,
    done: { files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0) },
    stayed,
  });
}
