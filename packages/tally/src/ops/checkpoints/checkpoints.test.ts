import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { noonOf, sampleEvent } from "../../../test/support/samples.ts";
import { openDatabase } from "../../storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../storage/sqlite/sqlite-store.ts";
import { createCheckpoints } from "./checkpoints.ts";
import { pagesToCheckpoint } from "./pages-to-checkpoint.ts";
import { newFolder } from "../../../test/support/new-tally.ts";
import { storeFiles } from "../../../test/support/events/store-files.ts";

const script = new URL("checkpoint-worker.ts", import.meta.url);

/** A store whose log is never moved by its own commits. */
async function openLog() {
  const path = join(newFolder(), "tally.sqlite");
  const database = openDatabase(path, 1_000_000);
  const store = createSqliteStore(database, () => noonOf(21));
  const checkpoints = createCheckpoints(path, script);
  onTestFinished(async () => {
    await checkpoints.stop();
    await store.stop();
  });
  await store.createEvent(sampleEvent());
  const contribute = (person: number) => storeFiles(store, person, 1);
  /** Each time, the same pages are appended to the log. */
  const lengthen = (pages: number) => {
    while (pagesToCheckpoint(database) < pages) {
      database.exec(
        "CREATE TABLE filled AS SELECT randomblob(100000) AS bytes; DROP TABLE filled;",
      );
    }
  };
  return { database, store, checkpoints, contribute, lengthen };
}

test("a long log is moved while this thread does nothing else, and nothing counts as changed", async () => {
  const { database, store, checkpoints, contribute, lengthen } = await openLog();
  lengthen(5000);
  await contribute(1);
  const version = store.foreignVersion();
  const moved = checkpoints.shortenIfLong();
  const deadlineMs = Date.now() + 60_000;
  // Nothing of this thread's event loop runs in this loop.
  while (pagesToCheckpoint(database) > 200 && Date.now() < deadlineMs);
  expect(pagesToCheckpoint(database)).toBeLessThanOrEqual(200);
  await moved;
  expect(pagesToCheckpoint(database)).toBe(0);
  await contribute(2);
  expect(store.foreignVersion()).toBe(version);
  await store.publishDue();
  expect(await store.recount("BRUME")).toMatchObject({ isEqual: true, counted: { received: 2 } });
});

test("a log of few pages stays", async () => {
  const { database, checkpoints, contribute } = await openLog();
  await contribute(1);
  const pages = pagesToCheckpoint(database);
  expect(pages).toBeGreaterThan(0);
  await checkpoints.shortenIfLong();
  await checkpoints.shorten();
  expect(pagesToCheckpoint(database)).toBe(pages);
});
