import { dayMs } from "@digital-cleanup/challenge";
import { readRows, replaceRows } from "../../../platform/database/rows.ts";

/** File names are stored for two days, so that a folder can be finished tomorrow at any hour; `startForgettingScans` enforces it. */
export const retentionMs = 2 * dayMs;

/** Choices have a record of their own, so that a click does not rewrite the whole scan. */
export const choicesKey = (scanId: string): string => `choices:${scanId}`;

/** Deletes a scan and its choices. */
export const forgetScan = (id: string): Promise<void> => replaceRows("scans", [id, choicesKey(id)]);

/** Deletes every record that is older than that or has no valid date. */
export async function forgetOldScans(nowMs: number): Promise<void> {
  const old = (await readRows("scans")).filter((row) => {
    const savedAtMs = "savedAtMs" in row ? Number(row.savedAtMs) : NaN;
    return !(nowMs - savedAtMs < retentionMs);
  });
  await replaceRows(
    "scans",
    old.map(({ id }) => id),
  );
}
