import type { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { publishNow } from "../../../test/support/events/publish-now.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../../test/support/samples.ts";
import { contributionKey } from "../../keys/contribution-key.ts";
import { noPublicSums } from "../../publication/public-sums.ts";
import { recordFromRow } from "./event-row.ts";
import { openDatabase } from "../sqlite/open-database.ts";
import { recountInSteps } from "./recount.ts";
import { prepareStatements } from "../sqlite/sqlite-statements.ts";
import { createSqliteStore } from "../sqlite/sqlite-store.ts";
import { readTotalsFields } from "../sqlite/totals-fields.ts";
import type { EventRow } from "./statements.ts";
import { createTotalsNumbering } from "./totals-numbering.ts";

/** A store in memory with one event, to which `put` sends a contribution of ten files. */
async function openEvent() {
  const database = openDatabase(":memory:");
  const store = createSqliteStore(database, () => noonOf(21));
  onTestFinished(() => store.stop());
  await store.createEvent(sampleEvent());
  const put = (person: number) =>
    store.change("BRUME", contributionKey("BRUME", secretOf(person)), {
      seq: 1,
      totals: measuredFiles(10),
    });
  return { database, store, put };
}

/** Adds contributions that were withdrawn before a batch. */
const addWithdrawn = (database: DatabaseSync, count: number): void =>
  database.exec(`
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${count})
    INSERT INTO contribution (event, key, seq, standing) SELECT 1, randomblob(32), 2, 'settled' FROM number`);

test("a recount finds a counter that was changed outside the store", async () => {
  const { database, store, put } = await openEvent();
  for (const person of [1, 2, 3]) await put(person);
  await publishNow(store);
  database.exec("UPDATE event SET participations = 4");
  expect(await store.recount("BRUME")).toMatchObject({
    isEqual: false,
    stored: { published: 4 },
    counted: { published: 3 },
  });
});

test("a recount in several steps counts each row once", async () => {
  const { database, store, put } = await openEvent();
  const people = Array.from({ length: 60 }, (_, index) => index + 1);
  await Promise.all(people.map((person) => put(person)));
  await publishNow(store);
  addWithdrawn(database, 30_000);
  const recount = await store.recount("BRUME");
  expect(recount?.counted).toMatchObject({ published: 60, pending: 0, aboveLimit: 0 });
  // 60 × 10, as a sum and as its measured part
  expect(recount?.counted.sums.filter((sum) => sum > 0n)).toEqual([600n, 600n]);
});

test("withdrawn contributions, which no counter counts, make no step of a recount longer", async () => {
  const { database } = await openEvent();
  addWithdrawn(database, 30_000);
  const statements = prepareStatements(database);
  const numbering = createTotalsNumbering(readTotalsFields(database));
  const record = recordFromRow(statements.eventByCode.get("BRUME") as unknown as EventRow);
  const steps = [...recountInSteps(statements, numbering, record, noPublicSums.sums)];
  // 10,000 rows each, and the batches
  expect(steps).toHaveLength(3);
});
