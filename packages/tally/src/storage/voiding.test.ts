import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { noonOf, sampleEvent } from "../../test/support/samples.ts";
import { openDatabase } from "./sqlite/open-database.ts";
import { createSqliteStore } from "./sqlite/sqlite-store.ts";
import { storeFiles } from "../../test/support/events/store-files.ts";
import { newFolder } from "../../test/support/new-tally.ts";

test("a void that a restart interrupts is finished by the next process, and shows no half of itself", async () => {
  const directory = newFolder();
  const path = join(directory, "tally.sqlite");
  const clock = () => noonOf(21);
  const database = openDatabase(path);
  const before = createSqliteStore(database, clock);
  await before.createEvent(sampleEvent({ publication: "atClose" }));
  const contributions = Array.from({ length: 900 }, (_, person) => storeFiles(before, person, 1));
  await Promise.all(contributions);
  await before.close("BRUME");
  const voided = before.voidBatch("BRUME", 1, "a wave");
  const isStarted = () => database.prepare("SELECT voiding FROM event").get()?.voiding !== null;
  while (!isStarted()) await setImmediate();
  database.close();
  await expect(voided).rejects.toThrow(/not open|finalized/);

  const after = createSqliteStore(openDatabase(path), clock);
  // The next process is stopped at once, too.
  await after.settle(730, AbortSignal.abort());
  expect(await after.readPublished("BRUME")).toMatchObject({
    participations: { published: 900 },
    totals: { files: { sum: "900" } },
  });
  await after.settle();
  expect(await after.readPublished("BRUME")).toMatchObject({
    participations: { received: 0, published: 0 },
    totals: null,
  });
  expect(await after.recount("BRUME")).toMatchObject({ isEqual: true });
  await after.stop();
});
