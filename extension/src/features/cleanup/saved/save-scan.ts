import { readRows, replaceRows } from "../../../platform/database/rows.ts";
import { reportError } from "../../../platform/report-error.ts";
import type { ScanSource } from "../scan/scan-messages.ts";
import { forgetScan } from "./forget-scans.ts";
import { isFolderHandle } from "./folders-schema.ts";
import { isOfSource } from "./same-folders.ts";
import type { SavedScan } from "./saved-scans.ts";

/** Saves a partial or complete result on this machine: names, sizes and dates, no content. */
export const saveScan = (scan: SavedScan): Promise<void> => replaceRows("scans", [], [scan]);

/** Storage may be full: the scan remains usable without being saved. */
export const tryToSaveScan = (scan: SavedScan): Promise<void> => saveScan(scan).catch(reportError);

/** The source of a stored scan. Read without a schema, because a worker would need a copy of the schema library. */
type StoredSource = Pick<SavedScan, "id" | "name" | "folders">;
const isStoredSource = (record: { id: string }): record is StoredSource =>
  "result" in record &&
  "folders" in record &&
  Array.isArray(record.folders) &&
  record.folders.every((folder: { handle?: unknown } | null) => isFolderHandle(folder?.handle));

/** Deletes the earlier scans of a source that was just scanned again. */
export async function forgetEarlierScans(id: string, source: ScanSource): Promise<void> {
  for (const earlier of (await readRows("scans")).filter(isStoredSource)) {
    if (earlier.id !== id && (await isOfSource(earlier, source))) await forgetScan(earlier.id);
  }
}
