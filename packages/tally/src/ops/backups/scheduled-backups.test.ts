import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eachTally, withEvent } from "../../../test/support/open-tally.ts";
import { measuredFiles, noonOf, secretOf } from "../../../test/support/samples.ts";
import { contributionKey } from "../../keys/contribution-key.ts";
import { runBackupJob } from "./run-backup-job.ts";
import { createScheduledBackups } from "./scheduled-backups.ts";

const hourMs = 3_600_000;
const keyOfOne = contributionKey("BRUME", secretOf(1));

const tally = eachTally(async (opened) => {
  await withEvent(opened);
  await opened.put(1, measuredFiles(1));
});
const folder = () => join(tally.directory, "backups");
const schedule = () =>
  createScheduledBackups(
    join(tally.directory, "tally.sqlite"),
    folder(),
    () => tally.time.nowMs,
    runBackupJob,
  );
/** The files of the folder without the checksums, of which each backup has one. */
function files(): string[] {
  const [checksums, others] = [true, false].map((isChecksum) =>
    readdirSync(folder()).filter((name) => name.endsWith(".sha256") === isChecksum),
  );
  const backups = others!.filter((name) => name.endsWith(".sqlite"));
  expect(checksums).toEqual(backups.map((name) => `${name}.sha256`));
  return others!;
}
const holdsRow = (name: string): boolean =>
  readFileSync(join(folder(), name)).includes(Buffer.from(keyOfOne));

test("each hour has one backup, readable by its owner only, and the newest is known", async () => {
  const backups = schedule();
  expect(backups.lastAtMs()).toBeUndefined();
  await backups.run();
  await backups.run();
  // Noon in Paris is 11 in UTC.
  expect(files()).toEqual(["tally-2026-11-21-11.sqlite"]);
  expect(backups.lastAtMs()).toBe(noonOf(21));
  expect(holdsRow("tally-2026-11-21-11.sqlite")).toBe(true);
  expect(statSync(join(folder(), "tally-2026-11-21-11.sqlite")).mode & 0o777).toBe(0o600);
  tally.time.nowMs += hourMs;
  await backups.run();
  expect(files()).toHaveLength(2);
});

test("a backup is removed after a week, as are interrupted copies, and other files stay", async () => {
  await schedule().run();
  const left = ["tally-2026-11-21-10.sqlite.partial", "tally-2026-11-21-09.sqlite.sha256"];
  for (const name of [...left, "notes.txt"]) {
    writeFileSync(join(folder(), name), "");
  }
  tally.time.nowMs += 7 * 24 * hourMs;
  await schedule().run();
  expect(files()).toEqual(["notes.txt", "tally-2026-11-28-11.sqlite"]);
});

test("contributions erased 30 days after the close are in no backup afterwards", async () => {
  const backups = schedule();
  // The event's last day is 30 November, so its contributions are erased on 31 December, after the 30th.
  tally.time.nowMs = noonOf(30 + 30);
  await tally.store.settle();
  await backups.run();
  tally.time.nowMs += 14 * hourMs;
  await backups.run();
  const before = files();
  expect(before).toEqual(["tally-2026-12-30-11.sqlite", "tally-2026-12-31-01.sqlite"]);
  expect(before.filter(holdsRow)).toEqual(before);

  await tally.store.settle();
  await backups.run();
  expect(files()).toEqual(["tally-2026-12-31-01.sqlite"]);
  expect(holdsRow("tally-2026-12-31-01.sqlite")).toBe(false);
});

test("a server that stopped between erasing and backing up completes it at its next start", async () => {
  tally.time.nowMs = noonOf(30 + 30);
  await schedule().run();
  tally.time.nowMs += 24 * hourMs;
  await tally.store.settle();
  await schedule().run();
  expect(files()).toEqual(["tally-2026-12-31-11.sqlite"]);
});

test("an event that its operator erased is in no backup afterwards", async () => {
  const backups = schedule();
  await backups.run();
  tally.time.nowMs += hourMs;
  await tally.store.eraseEvent("BRUME");
  await backups.run();
  expect(files()).toEqual(["tally-2026-11-21-12.sqlite"]);
  expect(holdsRow("tally-2026-11-21-12.sqlite")).toBe(false);
});
