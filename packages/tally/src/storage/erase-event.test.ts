import { expect, onTestFinished, test } from "vitest";
import { sampleEvent } from "../../test/support/samples.ts";
import { openTally } from "../../test/support/open-tally.ts";
import { storeFiles } from "../../test/support/events/store-files.ts";

test("erasing an event lets contributions to others pass between groups of its batches", async () => {
  const { store, database, close } = await openTally();
  onTestFinished(close);
  await store.createEvent(sampleEvent());
  await store.createEvent(sampleEvent({ code: "OTHER" }));
  database.exec(`
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 7000)
    INSERT INTO batch (event, n, day, participations) SELECT 1, n, '2026-11-21', 3 FROM number`);
  const countBatches = () =>
    Number(database.prepare("SELECT count(*) AS n FROM batch WHERE event = 1").get()?.n);
  const results: unknown[] = [];
  const erasing = store.eraseEvent("BRUME").then((result) => results.push(result));
  const left = new Set<number>();
  for (let seq = 1; results.length === 0; seq += 1) {
    await storeFiles(store, seq, 1, { code: "OTHER", seq });
    left.add(countBatches());
  }
  await erasing;
  expect(results).toEqual([{ ok: true }]);
  expect([...left]).toEqual(expect.arrayContaining([5000, 3000, 1000]));
  expect(countBatches()).toBe(0);
});
