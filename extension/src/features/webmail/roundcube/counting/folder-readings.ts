import { createReading, type Reading, recentValue } from "../../activity/recent-reading.ts";
import type { FolderReading, ReadFolder } from "./read-folder.ts";

/** A reading that was asked for, and whether it has arrived. */
type Asked = { answer: Promise<FolderReading | undefined>; arrived?: Reading<FolderReading> };

/** What responses of Roundcube said of folders, and what was asked. */
export type FolderReadings = {
  read: ReadFolder;
  counts: Map<string, Reading<number>>;
  usedQuota: Reading | undefined;
  asked: Map<string, Asked>;
};

export const createFolderReadings = (read: ReadFolder): FolderReadings => ({
  read,
  counts: new Map(),
  usedQuota: undefined,
  asked: new Map(),
});

/** Asks what a folder holds, unless an answer is on its way. */
export function askFolder(
  { read, asked }: FolderReadings,
  folder: string,
): Promise<FolderReading | undefined> {
  const earlier = asked.get(folder);
  if (earlier && !earlier.arrived) return earlier.answer;
  const answer = read(folder).catch(() => undefined);
  const now: Asked = { answer };
  asked.set(folder, now);
  void answer.then((reading) => {
    if (reading) now.arrived = createReading(reading);
    else if (asked.get(folder) === now) asked.delete(folder);
  });
  return answer;
}

/** What a response last said of the folder, if one did. */
function lastReading(
  { asked, counts }: FolderReadings,
  folder: string,
): Reading<FolderReading> | undefined {
  const reading = asked.get(folder)?.arrived;
  const count = counts.get(folder);
  if (!count || (reading && reading.readAtMs >= count.readAtMs)) return reading;
  return { ...count, value: { messages: count.value } };
}

/**
 * What is known of the folder just before a request. A request that names its messages is compared with a recent response only; for one that
 * names none, the number that was asked for when the person began counts too, however long they thought.
 */
export function readingBefore(
  readings: FolderReadings,
  folder: string,
  isNamed: boolean,
): FolderReading | { messages?: number; usedQuota: unknown } {
  const last = lastReading(readings, folder);
  const recent = recentValue(last);
  const wasAsked = readings.asked.get(folder)?.arrived !== undefined;
  if (last && !recent && !isNamed && wasAsked) return { messages: last.value.messages };
  return { usedQuota: recentValue(readings.usedQuota), ...recent };
}

/** How many messages the folder held when a response last said so, however long ago. */
export const lastCount = (readings: FolderReadings, folder: string): number | undefined =>
  lastReading(readings, folder)?.value.messages;
