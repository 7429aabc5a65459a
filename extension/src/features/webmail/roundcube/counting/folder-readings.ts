import { type Reading, recentValue } from "../../activity/recent-reading.ts";
import type { FolderReading } from "./read-folder.ts";

/** What responses of Roundcube said of folders and of the mailbox's quota. */
export type FolderReadings = {
  counts: Map<string, Reading<number>>;
  usedQuota: Reading | undefined;
};

/** What is just known of the folder. */
export const recentReading = (
  { counts, usedQuota }: FolderReadings,
  folder: string,
): { [Field in keyof FolderReading]?: FolderReading[Field] | undefined } => ({
  messages: recentValue(counts.get(folder)),
  usedQuota: recentValue(usedQuota),
});
