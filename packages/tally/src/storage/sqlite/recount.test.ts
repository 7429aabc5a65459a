import { expect, onTestFinished, test } from "vitest";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../../test/support/samples.ts";
import { contributionKey } from "../../keys/contribution-key.ts";
import { openDatabase } from "./open-database.ts";
import { createSqliteStore } from "./sqlite-store.ts";

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

test("a recount finds a counter that was changed outside the store", async () => {
  const { database, store, put } = await openEvent();
  for (const person of [1, 2, 3]) await put(person);
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
  // 150,000 counted rows at 20,000 rows per step make eight steps
  database.exec("UPDATE event SET held = 150000");
  const recount = await store.recount("BRUME");
  expect(recount?.counted).toMatchObject({ published: 60, pending: 0, aboveLimit: 0 });
  // 60 × 10, as a sum and as its measured part
  expect(recount?.counted.sums.filter((sum) => sum > 0n)).toEqual([600n, 600n]);
});
