const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const daysKept = 7;

const pattern = /^tally-(\d{4}-\d{2}-\d{2})-(\d{2})\.sqlite$/;

/** The name of the backup of an hour, in UTC: `tally-2026-11-21-09.sqlite`. */
export const backupName = (timestampMs: number): string =>
  `tally-${new Date(timestampMs).toISOString().slice(0, 13).replace("T", "-")}.sqlite`;

/** The hour a backup is of; undefined where a name is not one of ours, which we leave alone. */
export function backupTimeMs(name: string): number | undefined {
  const [, day, hour] = pattern.exec(name) ?? [];
  const timestampMs = Date.parse(`${day}T${hour}:00:00Z`);
  return Number.isNaN(timestampMs) ? undefined : timestampMs;
}

const dayOf = (name = ""): string | undefined => pattern.exec(name)?.[1];

/** Those of some backups, oldest first, that go: each hour is kept for a day, and the last of each day for seven. */
export const outdatedBackups = (names: readonly string[], nowMs: number): string[] =>
  names.filter((name, index) => {
    const ageMs = nowMs - (backupTimeMs(name) ?? nowMs);
    const isLastOfDay = dayOf(name) !== dayOf(names[index + 1]);
    return ageMs >= daysKept * dayMs || (ageMs >= dayMs && !isLastOfDay);
  });
