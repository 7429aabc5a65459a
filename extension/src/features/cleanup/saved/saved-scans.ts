import * as z from "zod/mini";
import { openDatabase } from "../../../platform/database.ts";
import { reportError } from "../../../platform/report-error.ts";
import { forgetScan, keptMs } from "./forget-scans.ts";
import type { ChosenFolder, ScanSource } from "../scan/scan-messages.ts";
import { scanResultSchema } from "../scan/scan-result.ts";

const isFolderHandle = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "directory";

const savedScanSchema = z.object({
  id: z.string(),
  savedAtMs: z.number(),
  name: z.string(),
  /** None where an input of folders gave the files: the list to delete by hand needs no access. */
  folders: z.array(
    z.object({
      name: z.string(),
      handle: z.custom<ChosenFolder["handle"]>(isFolderHandle),
    }),
  ),
  result: scanResultSchema,
});
export type SavedScan = z.infer<typeof savedScanSchema>;

/** What was found so far, or in the end. No content: names, sizes and dates, on this machine. */
export async function saveScan(scan: SavedScan): Promise<void> {
  await (await openDatabase()).put("scans", scan);
}

/** Scans of the last day, newest first. What does not read as one is left out. */
export async function savedScans(nowMs: number): Promise<SavedScan[]> {
  const stored = await (await openDatabase()).getAll("scans");
  return stored
    .flatMap((value) => {
      const parsed = savedScanSchema.safeParse(value);
      return parsed.success && nowMs - parsed.data.savedAtMs < keptMs ? [parsed.data] : [];
    })
    .toSorted((a, b) => b.savedAtMs - a.savedAtMs);
}

/** The review of a folder that was read again is of no use any more. */
export async function forgetEarlier(id: string, source: ScanSource): Promise<void> {
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

/** A scan is no worse for not being kept: storage may be full. */
export const saveScanQuietly = (scan: SavedScan): Promise<void> =>
  saveScan(scan).catch(reportError);
