import { expect, test } from "vitest";
import { backupName, backupTimeMs, outdatedBackups } from "./backup-names.ts";

const at = (day: number, hour: number): number => Date.UTC(2026, 10, day, hour);

test("a backup's name contains its hour in UTC, and other names are not backups", () => {
  expect(backupName(at(21, 9) + 59 * 60_000)).toBe("tally-2026-11-21-09.sqlite");
  expect(backupTimeMs("tally-2026-11-21-09.sqlite")).toBe(at(21, 9));
  expect(backupTimeMs("tally-2026-11-21-09.sqlite.partial")).toBeUndefined();
  expect(backupTimeMs("tally-2026-13-41-09.sqlite")).toBeUndefined();
  expect(backupTimeMs("holiday.sqlite")).toBeUndefined();
});

test("each hour is kept for a day, the last one of each day for seven days", () => {
  const names = [
    at(14, 8),
    at(14, 9),
    at(20, 22),
    at(20, 23),
    at(21, 8),
    at(21, 9),
    at(21, 10),
  ].map(backupName);
  // On the 21st at 9, the 14th at 9 is seven days old, and the 20th at 22 and 23 less than one day.
  expect(outdatedBackups(names, at(21, 9))).toEqual([backupName(at(14, 8)), backupName(at(14, 9))]);
  // On the 22nd at 9, the 21st at 8 and 9 are a day old, and that day has a later backup.
  expect(outdatedBackups(names.slice(2), at(22, 9))).toEqual([
    backupName(at(20, 22)),
    backupName(at(21, 8)),
    backupName(at(21, 9)),
  ]);
});
