import * as z from "zod/mini";
import { openDatabase } from "../../../platform/database/database.ts";
import { retentionMs } from "./forget-scans.ts";
import type { ChosenFolder } from "../scan/scan-messages.ts";
import { scanResultSchema } from "../scan/scan-result.ts";
import { isFolderHandle } from "./is-folder-handle.ts";

const savedScanSchema = z.object({
  id: z.string(),
  savedAtMs: z.number(),
  name: z.string(),
  /** Empty if the files came from a folder input: a checklist needs no handles. */
  folders: z.array(
    z.object({
      name: z.string(),
      handle: z.custom<ChosenFolder["handle"]>(isFolderHandle),
    }),
  ),
  result: scanResultSchema,
});
export type SavedScan = z.infer<typeof savedScanSchema>;

/** Scans of the last day, newest first. Records that do not parse are left out. */
export async function savedScans(nowMs: number): Promise<SavedScan[]> {
  const stored = await (await openDatabase()).getAll("scans");
  return stored
    .flatMap((value) => {
      const parsed = savedScanSchema.safeParse(value);
      return parsed.success && nowMs - parsed.data.savedAtMs < retentionMs ? [parsed.data] : [];
    })
    .toSorted((a, b) => b.savedAtMs - a.savedAtMs);
}
