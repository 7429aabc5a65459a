import { expect, onTestFinished, test } from "vitest";
import { publishNow } from "../../test/support/events/publish-now.ts";
import { noonOf, sampleEvent } from "../../test/support/samples.ts";
import { openDatabase } from "./sqlite/open-database.ts";
import { createSqliteStore } from "./sqlite/sqlite-store.ts";
import { storeFiles } from "../../test/support/events/store-files.ts";

/** A store in memory with one event, to which `put` sends a contribution of ten files. */
async function openEvent() {
  const database = openDatabase(":memory:");
  const store = createSqliteStore(database, () => noonOf(21));
  onTestFinished(() => store.stop());
  await store.createEvent(sampleEvent());
  const put = (person: number) => storeFiles(store, person, 10);
  return { database, store, put };
}

test("a recount finds a counter that was changed outside the store", async () => {
  const { database, store, put } = await openEvent();
  for (const person of [1, 2, 3]) await put(person);
  await publishNow(store);
  database.exec("UPDATE event SET published = 4");
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
  database.exec(`
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 5000)
    INSERT INTO contribution (event, key, seq) SELECT 1, randomblob(32), 2 FROM number`);
  const recount = await store.recount("BRUME");
  expect(recount?.counted).toMatchObject({ published: 60, pending: 0, aboveLimit: 0 });
  // 60 × 10, as a sum and as its measured part
  expect(recount?.counted.sums.filter((sum) => sum > 0n)).toEqual([600n, 600n]);
});

test("what was accepted and not looked at yet makes no difference", async () => {
  const { store, put } = await openEvent();
  await put(1);
  await store.publishDue();
  for (const person of [2, 3, 4]) await put(person);
  expect(await store.recount("BRUME")).toMatchObject({ isEqual: true, counted: { pending: 1 } });
});
