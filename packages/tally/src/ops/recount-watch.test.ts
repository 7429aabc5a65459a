import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { publishNow } from "../../test/support/events/publish-now.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../test/support/samples.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { contributionKey } from "../keys/contribution-key.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import type { Store } from "../storage/store.ts";
import { recountEvents } from "./recount-events.ts";
import { recountFile } from "./recount-file.ts";
import { createRecountWatch } from "./recount-watch.ts";

let directory = "";
let database: DatabaseSync;
let store: Store;
const path = () => join(directory, "tally.sqlite");
const put = (person: number) =>
  store.change("BRUME", contributionKey("BRUME", secretOf(person)), {
    seq: 1,
    totals: measuredFiles(1),
  });

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "tally-"));
  database = openDatabase(path());
  let nowMs = noonOf(21);
  // More than a second between any two readings, so that each change is counted at once.
  store = createSqliteStore(database, () => (nowMs += 1000));
  await store.createEvent(sampleEvent());
  for (const person of [1, 2, 3, 4]) await put(person);
  await publishNow(store);
});
afterEach(async () => {
  await store.stop();
  rmSync(directory, { recursive: true });
});

test("a watch reports an event that differs once, until it is equal again", async () => {
  const reported: string[] = [];
  const watch = createRecountWatch(recountFile(path()), Date.now, (code) => reported.push(code));
  expect(watch.lastDurationMs()).toBeUndefined();
  await watch.check();
  expect(watch.differing()).toEqual([]);
  expect(watch.lastDurationMs()).toBeGreaterThanOrEqual(0);

  database.exec("UPDATE event SET pending = 7");
  await watch.check();
  await watch.check();
  expect(watch.differing()).toEqual(["BRUME"]);
  expect(reported).toEqual(["BRUME"]);

  database.exec("UPDATE event SET pending = 0");
  await watch.check();
  expect(watch.differing()).toEqual([]);
});

test("a watch finds a missing row once the counters of its event change", async () => {
  const watch = createRecountWatch(recountFile(path()), Date.now, () => undefined);
  await watch.check();
  database.exec("DELETE FROM contribution WHERE waits = 0");
  await watch.check();
  expect(watch.differing()).toEqual([]);
  await put(5);
  // It is counted before this reading.
  await store.readPublished("BRUME");
  await watch.check();
  expect(watch.differing()).toEqual(["BRUME"]);
});

test("a watch ends early when the server stops", async () => {
  const watch = createRecountWatch(recountFile(path()), Date.now, () => undefined);
  database.exec("UPDATE event SET pending = 7");
  await watch.check(AbortSignal.abort());
  expect(watch.differing()).toEqual([]);
  expect(watch.lastDurationMs()).toBeUndefined();
});

test("a recount reads a snapshot, does not block writers, and skips erased events", async () => {
  await Promise.all(Array.from({ length: 600 }, (_, index) => put(10 + index)));
  await store.readPublished("BRUME");
  const reading = openDatabase(path());
  const counting = recountEvents(reading).next();
  await put(5000);
  const { value } = await counting;
  // 4 + 600, without the contribution that arrived during the recount.
  expect(value?.recount).toMatchObject({ isEqual: true, counted: { received: 604 } });

  database.exec("DELETE FROM contribution; UPDATE event SET erased_on = '2026-12-31'");
  reading.close();
  const after = openDatabase(path());
  const codes = [];
  for await (const result of recountEvents(after)) codes.push(result);
  after.close();
  expect(codes).toEqual([{ code: "BRUME" }]);
});
