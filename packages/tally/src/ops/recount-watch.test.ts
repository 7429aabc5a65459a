import { join } from "node:path";
import { expect, test } from "vitest";
import { eachTally, withEvent } from "../../test/support/open-tally.ts";
import { measuredFiles } from "../../test/support/samples.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { recountEvents } from "./recount-events.ts";
import { recountFile } from "./recount-file.ts";
import { createRecountWatch } from "./recount-watch.ts";

const tally = eachTally(async (opened) => {
  await withEvent(opened);
  for (const person of [1, 2, 3, 4]) await opened.put(person, measuredFiles(1));
});
const path = () => join(tally.directory, "tally.sqlite");
const put = (person: number) => tally.put(person, measuredFiles(1));
/** The store counts an event once a second. */
async function countNow(): Promise<void> {
  tally.time.nowMs += 1000;
  await tally.store.publishDue();
}

test("a watch reports an event that differs once, until it is equal again", async () => {
  const reported: string[] = [];
  const watch = createRecountWatch(recountFile(path()), Date.now, (code) => reported.push(code));
  expect(watch.lastDurationMs()).toBeUndefined();
  await watch.check();
  expect(watch.differing()).toEqual([]);
  expect(watch.lastDurationMs()).toBeGreaterThanOrEqual(0);

  tally.database.exec("UPDATE event SET pending = 7");
  await watch.check();
  await watch.check();
  expect(watch.differing()).toEqual(["BRUME"]);
  expect(reported).toEqual(["BRUME"]);

  tally.database.exec("UPDATE event SET pending = 1");
  await watch.check();
  expect(watch.differing()).toEqual([]);
});

test("a watch finds a missing row once the counters of its event change", async () => {
  const watch = createRecountWatch(recountFile(path()), Date.now, () => undefined);
  await watch.check();
  tally.database.exec("DELETE FROM contribution WHERE waits = 0");
  await watch.check();
  expect(watch.differing()).toEqual([]);
  await put(5);
  await countNow();
  await watch.check();
  expect(watch.differing()).toEqual(["BRUME"]);
});

test("a watch ends early when the server stops", async () => {
  const watch = createRecountWatch(recountFile(path()), Date.now, () => undefined);
  tally.database.exec("UPDATE event SET pending = 7");
  await watch.check(AbortSignal.abort());
  expect(watch.differing()).toEqual([]);
  expect(watch.lastDurationMs()).toBeUndefined();
});

test("a recount reads a snapshot, does not block writers, and skips erased events", async () => {
  await Promise.all(Array.from({ length: 600 }, (_, index) => put(10 + index)));
  await countNow();
  const reading = openDatabase(path());
  const counting = recountEvents(reading).next();
  await put(5000);
  const { value } = await counting;
  // 4 + 600, without the contribution that arrived during the recount.
  expect(value?.recount).toMatchObject({ isEqual: true, counted: { received: 604 } });

  tally.database.exec("DELETE FROM contribution; UPDATE event SET erased_on = '2026-12-31'");
  reading.close();
  const after = openDatabase(path());
  const codes = [];
  for await (const result of recountEvents(after)) codes.push(result);
  after.close();
  expect(codes).toEqual([{ code: "BRUME" }]);
});
