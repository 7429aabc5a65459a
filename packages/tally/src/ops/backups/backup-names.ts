import { dayMs } from "@digital-cleanup/challenge";
/** The last backup of a day is stored this long. */
export const backupsKeptDays = 7;

const pattern = /^tally-(\d{4}-\d{2}-\d{2})-(\d{2})\.sqlite$/;

/** The name of the backup of an hour, in UTC: `tally-2026-11-21-09.sqlite`. */
export const backupName = (timestampMs: number): string =>
  `tally-${new Date(timestampMs).toISOString().slice(0, 13).replace("T", "-")}.sqlite`;

/** The hour of a backup; undefined if the name is not that of a backup. */
export function backupTimeMs(name: string): number | undefined {
  const [, day, hour] = pattern.exec(name) ?? [];
  const timestampMs = Date.parse(`${day}T${hour}:00:00Z`);
  return Number.isNaN(timestampMs) ? undefined : timestampMs;
}

const backupDay = (name = ""): string | undefined => pattern.exec(name)?.[1];

/** The backups to delete, of a list sorted by time: each hour is kept for a day, the last of each day for seven days. */
export const outdatedBackups = (names: readonly string[], nowMs: number): string[] =>
  names.filter((name, index) => {
    const ageMs = nowMs - (backupTimeMs(name) ?? nowMs);
    const isLastOfDay = backupDay(name) !== backupDay(names[index + 1]);
    return ageMs >= backupsKeptDays * dayMs || (ageMs >= dayMs && !isLastOfDay);
  });
