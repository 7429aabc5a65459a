import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, test } from "vitest";
import { eachTally } from "../../../test/support/open-tally.ts";
import { sampleEvent } from "../../../test/support/samples.ts";
import { openDatabase } from "../../storage/sqlite/open-database.ts";
import { recountEvents } from "../recount-events.ts";
import { runBackupJob } from "./run-backup-job.ts";
import { createScheduledBackups } from "./scheduled-backups.ts";
import { storeFiles } from "../../../test/support/events/store-files.ts";

const hourMs = 3_600_000;
const guarded = { mode: "guarded", placeKey: "A".repeat(300) } as const;
const tally = eachTally();

const contribute = (person: number, files = 10, seq = 1) =>
  storeFiles(tally.store, person, files, { seq, hasPlace: true });

/** Makes the backup of the next hour, and returns the number of contributions in it. */
async function backUp(): Promise<number> {
  tally.time.nowMs += hourMs;
  const folder = join(tally.directory, "backups");
  await createScheduledBackups(
    join(tally.directory, "tally.sqlite"),
    folder,
    () => tally.time.nowMs,
    runBackupJob,
  ).run();
  const hour = new Date(tally.time.nowMs).toISOString().slice(0, 13).replace("T", "-");
  const path = join(folder, `tally-${hour}.sqlite`);
  const database = openDatabase(path);
  for await (const { recount } of recountEvents(database)) expect(recount?.isEqual).toBe(true);
  const { count } = database.prepare("SELECT count(*) AS count FROM contribution").get()!;
  database.close();
  return Number(count);
}

describe("the backups of a guarded event, K = 3", () => {
  beforeEach(() => tally.store.createEvent(sampleEvent(guarded)));

  test("differ by K contributions or more, so that no ticket can be linked to the one that is new", async () => {
    const counts: number[] = [];
    for (let person = 1; person <= 8; person += 1) {
      await contribute(person);
      counts.push(await backUp());
    }
    // One person an hour: each backup has the rows of the one before, or at least three more.
    expect(counts).toEqual([0, 0, 3, 3, 3, 6, 6, 6]);
  });

  test("take the whole event back with its newest contribution, sums included", async () => {
    for (const person of [1, 2, 3]) await contribute(person);
    expect(await backUp()).toBe(3);
    for (const person of [1, 2, 3]) await contribute(person, 12, 2);
    await contribute(4);
    // The recount in `backUp` is equal although the updates are held back too.
    expect(await backUp()).toBe(3);
    for (const person of [5, 6]) await contribute(person);
    expect(await backUp()).toBe(6);
  });

  test("contain updates of contributions that are known already", async () => {
    for (const person of [1, 2, 3]) await contribute(person);
    await backUp();
    await contribute(1, 99, 2);
    await backUp();
    const hour = new Date(tally.time.nowMs).toISOString().slice(0, 13).replace("T", "-");
    const database = new DatabaseSync(join(tally.directory, "backups", `tally-${hour}.sqlite`));
    expect(database.prepare("SELECT max(seq) AS seq FROM contribution").get()).toEqual({ seq: 2 });
    database.close();
  });
});

test("the backups of an open event contain every contribution", async () => {
  await tally.store.createEvent(sampleEvent());
  await contribute(1);
  expect(await backUp()).toBe(1);
  await contribute(2);
  expect(await backUp()).toBe(2);
});
