import * as z from "zod/mini";
import { openDatabase } from "../../../platform/database.ts";
import { reportError } from "../../../platform/report-error.ts";
import { forgetScan, retentionMs } from "./forget-scans.ts";
import type { ChosenFolder, ScanSource } from "../scan/scan-messages.ts";
import { scanResultSchema } from "../scan/scan-result.ts";

const isFolderHandle = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "directory";

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

/** Saves a partial or complete result on this machine: names, sizes and dates, no content. */
export async function saveScan(scan: SavedScan): Promise<void> {
  await (await openDatabase()).put("scans", scan);
}

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

/** Deletes the earlier scans of a source that was just scanned again. */
export async function forgetEarlierScans(id: string, source: ScanSource): Promise<void> {
  for (const earlier of await savedScans(Date.now())) {
    if (earlier.id !== id && (await isSame(earlier, source))) await forgetScan(earlier.id);
  }
}

async function isSame({ name, folders }: SavedScan, source: ScanSource): Promise<boolean> {
  const others = "folders" in source ? source.folders : [];
  if (name !== source.name || folders.length !== others.length) return false;
  for (const [index, { handle }] of folders.entries()) {
    const other = others[index];
    if (!other || !(await handle.isSameEntry(other.handle))) return false;
  }
  return true;
}

/** Storage may be full: the scan remains usable without being saved. */
export const tryToSaveScan = (scan: SavedScan): Promise<void> => saveScan(scan).catch(reportError);
