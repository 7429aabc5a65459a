import type { Settings } from "../../../platform/settings/settings-schema.ts";
import { HistoryFileError, importHistory } from "../history/export/history-file.ts";
import { deleteBeyondLevel } from "../history/delete-beyond-level.ts";

/** Larger than the largest possible history. */
const maxFileBytes = 300e6;

export type Reading =
  | { problem: HistoryFileError["problem"] | "tooLarge"; detail: string }
  /** `isCut`: the current `siteHistory` stores less than the file holds. */
  | { visits: number; days: number; isCut: boolean };

/** Imports a history file, as far as `siteHistory` stores it. */
export async function importFile(
  file: Blob,
  siteHistory: Settings["siteHistory"],
  now = new Date(),
): Promise<Reading> {
  if (file.size > maxFileBytes) return { problem: "tooLarge", detail: "" };
  try {
    const read = await importHistory(await file.text(), now);
    await deleteBeyondLevel(siteHistory);
    return { ...read, isCut: siteHistory !== "full" };
  } catch (error) {
    if (error instanceof HistoryFileError) return { problem: error.problem, detail: error.detail };
    throw error;
  }
}
