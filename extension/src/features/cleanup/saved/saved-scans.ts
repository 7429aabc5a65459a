import * as z from "zod/mini";
import { recentRows } from "./recent-rows.ts";
import { doneStepSchema } from "../review/done-step.ts";
import { scanResultSchema } from "../scan/scan-result.ts";
import { foldersSchema } from "./folders-schema.ts";

const savedScanSchema = z.object({
  id: z.string(),
  savedAtMs: z.number(),
  name: z.string(),
  /** Empty if the files came from a folder input: a checklist needs no handles. */
  folders: foldersSchema,
  result: scanResultSchema,
  /** Absent until something is done. */
  done: z.exactOptional(z.array(doneStepSchema)),
});
export type SavedScan = z.infer<typeof savedScanSchema>;

export const savedScans = (nowMs: number): Promise<SavedScan[]> =>
  recentRows(savedScanSchema, nowMs);
