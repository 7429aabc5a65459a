import type { Settings } from "../../../platform/settings/settings-schema.ts";
import { HistoryFileError, importHistory } from "../history/export/history-file.ts";
import { deleteBeyondLevel } from "../history/erase/delete-beyond-level.ts";

/** Larger than the largest possible history. */
const maxFileBytes = 300e6;

/** The data of other features in the same file. */
export type OtherData = {
  read: () => Promise<unknown>;
  isValid: (data: unknown) => boolean;
  /** Adds what is not known yet. Returns how many of each kind. */
  add: (data: unknown) => Promise<{ actions: number; devices: number }>;
};

export type Reading =
  | { problem: HistoryFileError["problem"] | "tooLarge"; detail: string }
  /** `isCut`: the current `siteHistory` stores less than the file holds. */
  | {
      visits: number;
      days: number;
      isCut: boolean;
      others?: { actions: number; devices: number };
    };

/** Imports an exported file, its history as far as `siteHistory` stores it. */
export async function importFile(
  file: Blob,
  siteHistory: Settings["siteHistory"],
  now: Date,
  otherData?: OtherData,
): Promise<Reading> {
  if (file.size > maxFileBytes) return { problem: "tooLarge", detail: "" };
  try {
    const text = await file.text();
    const { others, ...read } = await importHistory(text, now, otherData?.isValid);
    await deleteBeyondLevel(siteHistory);
    return {
      ...read,
      isCut: siteHistory !== "full",
      ...(others !== undefined && otherData && { others: await otherData.add(others) }),
    };
  } catch (error) {
    if (error instanceof HistoryFileError) return { problem: error.problem, detail: error.detail };
    throw error;
  }
}
