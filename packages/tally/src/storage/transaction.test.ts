import { defaultCeilings } from "@digital-cleanup/challenge";
import { expect, onTestFinished, test } from "vitest";
import { createMemoryRows } from "../../test/support/memory-rows.ts";
import { openTally } from "../../test/support/open-tally.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../test/support/samples.ts";
import { type Random, seededRandom } from "../../test/support/seeded-random.ts";
import { contributionKey } from "../keys/contribution-key.ts";
import { changeContribution } from "./change-contribution.ts";
import { closeEvent, raiseEventCeilings, reopenEvent } from "./change-event.ts";
import { createBatchPace } from "./publishing/batch-pace.ts";
import type { EngineRows } from "./engine-rows.ts";
import { openDatabase } from "./sqlite/open-database.ts";
import { createSqliteRows } from "./sqlite/sqlite-rows.ts";
import { prepareStatements } from "./sqlite/sqlite-statements.ts";
import { readTotalsFields } from "./sqlite/totals-fields.ts";
import { createTotalsNumbering } from "./sql/totals-numbering.ts";
import { createTransaction, type Transaction } from "./transaction.ts";
import { continueVoiding, startVoiding } from "./voiding/void-batch.ts";

const event = sampleEvent({ ceilings: { ...defaultCeilings, files: 50 } });

/** A group of one to six random changes. The same seed gives the same changes. */
function applyRandomGroup(transaction: Transaction, random: Random, group: number): void {
  for (let count = random(6); count >= 0; count -= 1) {
    const record = transaction.find(event.code)!;
    const choice = random(20);
    if (choice === 0) closeEvent(transaction, record);
    else if (choice === 1) reopenEvent(transaction, record);
    else if (choice === 2) raiseEventCeilings(transaction, record, { files: 100 }, []);
    else if (choice === 3)
      startVoiding(transaction, record, record.counters.batch - random(3), "wave");
    else if (choice === 4) continueVoiding(transaction, record);
    else {
      const totals = random(8) === 0 ? null : measuredFiles(random(70));
      const key = contributionKey(event.code, secretOf(random(90)));
      changeContribution(transaction, event.code, key, { seq: group + random(3), totals })();
    }
  }
}

test("an engine with the same rows publishes the same batches", () => {
  const database = openDatabase(":memory:");
  const statements = prepareStatements(database);
  const numbering = createTotalsNumbering(readTotalsFields(database));
  statements.insertEvent.run(event.code, JSON.stringify(event));
  const engines = [createSqliteRows(statements, numbering), createMemoryRows(event)];
  const randoms = engines.map(() => seededRandom(7));
  const paces = engines.map(createBatchPace);
  const stateAfter = (group: number) => (rows: EngineRows, index: number) => {
    const transaction = createTransaction(rows, noonOf(21) + group * 400, paces[index]!);
    applyRandomGroup(transaction, randoms[index]!, group);
    transaction.finish();
    const { counters, closedOn } = rows.findEvent(event.code)!;
    return {
      counters,
      closedOn,
      publicSums: rows.readPublicSums(1),
      batches: rows.batches(1, 0, -1),
    };
  };
  let batches = 0;
  for (let group = 1; group <= 300; group += 1) {
    const [ofSqlite, ofMemory] = engines.map(stateAfter(group));
    expect(ofMemory).toEqual(ofSqlite);
    batches = ofSqlite!.counters.batch;
  }
  expect(batches).toBeGreaterThan(10);
  database.close();
});

test("one group of writes publishes few events, and the others follow", async () => {
  const { store, time, close } = await openTally();
  onTestFinished(close);
  const codes = Array.from({ length: 100 }, (_, index) => `EVENT${index}`);
  for (const code of codes) await store.createEvent(sampleEvent({ code }));
  const contribute = (code: string, person: number) =>
    store.change(code, contributionKey(code, secretOf(person)), {
      seq: 1,
      totals: measuredFiles(3),
    });
  await Promise.all(
    codes.flatMap((code) => [1, 2, 3, 4, 5, 6].map((person) => contribute(code, person))),
  );
  const countPublished = async () => {
    const states = await Promise.all(codes.map(store.readPublished));
    return states.filter((state) => state?.batch === 1).length;
  };
  // Each counts as 6 contributions and 30 more: 28 × 36 = 1,008.
  expect(await countPublished()).toBe(28);
  time.nowMs += 1000;
  await store.publishDue();
  expect(await countPublished()).toBe(100);
});

test("what waits in a crowded event is published a part at a time, until nothing is left to publish", () => {
  const rows = createMemoryRows(event);
  const pace = createBatchPace();
  let nowMs = noonOf(21);
  const first = createTransaction(rows, nowMs, pace);
  for (let person = 0; person < 4500; person += 1) {
    const key = contributionKey(event.code, secretOf(person));
    changeContribution(first, event.code, key, { seq: 1, totals: measuredFiles(3) })();
  }
  first.finish();
  while (pace.dueCodes((nowMs += 2000)).length > 0) {
    const transaction = createTransaction(rows, nowMs, pace);
    transaction.publishIfDue(transaction.find(event.code)!);
    transaction.finish();
  }
  const batches = rows.batches(1, 0, -1);
  expect(Math.max(...batches.map(({ contributions }) => contributions))).toBeLessThanOrEqual(1000);
  // K of each of the five parts are kept back for the close.
  const { pending } = rows.findEvent(event.code)!.counters;
  expect(pending).toBeLessThanOrEqual(5 * event.k);
  const last = createTransaction(rows, nowMs, pace);
  closeEvent(last, last.find(event.code)!);
  last.finish();
  expect(rows.findEvent(event.code)!.counters).toMatchObject({ published: 4500, pending: 0 });
});
