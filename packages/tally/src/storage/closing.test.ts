import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { type Event, zeroTotals } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../test/support/samples.ts";
import { contributionKey } from "../keys/contribution-key.ts";
import { openDatabase } from "./sqlite/open-database.ts";
import { createSqliteStore } from "./sqlite/sqlite-store.ts";
import type { Store } from "./store.ts";
import { storeFiles } from "../../test/support/events/store-files.ts";
import { newFolder } from "../../test/support/new-tally.ts";

/** Five parts of 1,000 or fewer. */
const crowd = 4500;

function openFolder() {
  const directory = newFolder();
  const time = { nowMs: noonOf(21) };
  return {
    time,
    open: () => {
      const database = openDatabase(join(directory, "tally.sqlite"));
      return { database, store: createSqliteStore(database, () => time.nowMs) };
    },
  };
}

/** An event that publishes at its close, with one file of each of a crowd. */
async function fill(store: Store, changes: Partial<Event> = {}): Promise<void> {
  await store.createEvent(sampleEvent({ publication: "atClose", ...changes }));
  const change = { seq: 1, totals: measuredFiles(1) };
  const people = Array.from({ length: crowd }, (_, person) => person);
  await Promise.all(people.map((person) => send(store, person, change)));
}

const keyOf = (person: number): Uint8Array => contributionKey("BRUME", secretOf(person));
const send = (store: Store, person: number, change: Parameters<Store["change"]>[2]) =>
  store.change("BRUME", keyOf(person), change);

const countBatches = (database: DatabaseSync): number =>
  Number(database.prepare("SELECT count(*) AS n FROM batch WHERE event = 1").get()?.n);

/** Everything that was published, once. */
async function expectClosed(store: Store): Promise<void> {
  expect(await store.readPublished("BRUME")).toMatchObject({
    state: "closed",
    participations: { published: crowd, waiting: 0 },
    totals: { files: { sum: String(crowd), measured: String(crowd) } },
  });
  expect(await store.recount("BRUME")).toMatchObject({ isEqual: true });
  const batches = await store.batches("BRUME");
  expect(batches.reduce((sum, { contributions }) => sum + contributions, 0)).toBe(crowd);
}

test("contributions to other events are stored between the parts of a close", async () => {
  const { database, store } = openFolder().open();
  await fill(store);
  await store.createEvent(sampleEvent({ code: "OTHER" }));
  const results: unknown[] = [];
  const closing = store.close("BRUME").then((result) => results.push(result));
  const seen = new Set<number>();
  for (let seq = 1; results.length === 0; seq += 1) {
    await storeFiles(store, seq, 1, { code: "OTHER", seq });
    seen.add(countBatches(database));
  }
  await closing;
  expect(results).toEqual([{ ok: true }]);
  expect([...seen]).toEqual(expect.arrayContaining([1, 2]));
  await expectClosed(store);
  await store.stop();
});

test("a close that a restart interrupts is finished by the next process, and counts each person once", async () => {
  const { open } = openFolder();
  const first = open();
  await fill(first.store);
  const results: unknown[] = [];
  const closing = first.store.close("BRUME").then((result) => results.push(result));
  while (countBatches(first.database) < 2 && results.length === 0) await new Promise(setImmediate);
  first.database.close();
  await expect(closing).rejects.toThrow(/not open|finalized/);

  const { database, store } = open();
  // The next process is stopped at once, too.
  await store.settle(730, AbortSignal.abort());
  expect(countBatches(database)).toBe(2);
  expect(await store.recount("BRUME")).toMatchObject({ isEqual: true });
  await store.settle();
  await expectClosed(store);
  const batches = countBatches(database);
  await store.settle();
  expect(countBatches(database)).toBe(batches);
  await store.stop();
});

test("an event whose last day has passed is closed, and a withdrawal after that moves no total", async () => {
  const { time, open } = openFolder();
  const { store } = open();
  await fill(store);
  time.nowMs = noonOf(31);
  await store.settle();
  await expectClosed(store);
  expect(await send(store, 1, { seq: 2, totals: null })).toMatchObject({ ok: true });
  time.nowMs += 1000;
  await store.publishDue();
  expect(await store.readPublished("BRUME")).toMatchObject({
    participations: { published: crowd - 1, waiting: 1 },
    totals: { files: { sum: String(crowd) } },
  });
  await store.stop();
});

test("what fewer than K of each part have is published from all parts together", async () => {
  const { store } = openFolder().open();
  await fill(store);
  const totals = zeroTotals();
  totals.declared.files = 1;
  totals.declared.grams = 300;
  // Two of the first part and two of the second
  const people = Array.from({ length: crowd }, (_, person) => ({ person, key: keyOf(person) }));
  people.sort((one, other) => Buffer.compare(one.key, other.key));
  const few = [100, 200, 2500, 2600].map((place) => people[place]!);
  for (const { person } of few) await send(store, person, { seq: 2, totals });
  await store.close("BRUME");
  expect(await store.readPublished("BRUME")).toMatchObject({
    participations: { published: crowd, waiting: 0 },
    totals: {
      files: { sum: String(crowd), measured: String(crowd - 4), declared: "4" },
      grams: { sum: "1200" },
    },
  });
  await store.stop();
});

test("a crowded event that closed long ago is erased only once its close is complete", async () => {
  const { time, open } = openFolder();
  const { database, store } = open();
  await fill(store);
  time.nowMs = noonOf(30 + 60);
  await store.settle();
  await store.settle();
  expect(await store.readPublished("BRUME")).toMatchObject({
    participations: { published: crowd },
    totals: { files: { sum: String(crowd) } },
  });
  expect(database.prepare("SELECT count(*) AS n FROM contribution").get()).toEqual({ n: 0 });
  await store.stop();
});
