import { eventExportSchema } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { eachTally, withEvent } from "../../test/support/open-tally.ts";
import { measuredFiles, sampleEvent } from "../../test/support/samples.ts";
import { exportCsv } from "./export-csv.ts";
import { createRecentExports } from "./recent-exports.ts";

let nowMs = 0;
const tally = eachTally(withEvent);

const json = { format: "json" } as const;
const putThree = async (...people: number[]) => {
  for (const person of people) await tally.put(person, measuredFiles(10));
};

test("an export is collected once while nothing changes, and again after a batch", async () => {
  const recentExport = createRecentExports(tally.store, () => nowMs);
  await putThree(1, 2, 3);
  const first = await recentExport("BRUME", json);
  expect(await recentExport("BRUME", json)).toBe(first);
  nowMs += 1000;
  tally.time.nowMs += 1000;
  await putThree(4, 5, 6);
  const second = await recentExport("BRUME", json);
  expect(JSON.parse(await second!.text()).batches).toHaveLength(2);
  nowMs += 61_000;
  expect(await recentExport("BRUME", json)).not.toBe(second);
  expect(await recentExport("NONE", json)).toBeUndefined();
});

test("exports are kept in memory up to a limit", async () => {
  await tally.store.createEvent(sampleEvent({ code: "OTHER" }));
  const bytes = (await createRecentExports(tally.store, () => nowMs)("BRUME", json))!.size;
  const recentExport = createRecentExports(tally.store, () => nowMs, 1.5 * bytes);
  const first = await recentExport("BRUME", json);
  await recentExport("OTHER", json);
  expect(await recentExport("BRUME", json)).not.toBe(first);
});

test("an export of many batches lets other work pass, and has each of them once", async () => {
  await putThree(1, 2, 3);
  // 1,001 batches, the first of them the real one
  tally.database.exec(`
    WITH RECURSIVE number (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < 1001)
    INSERT INTO batch SELECT event, number.n, day, participations, contributions, levels, change, voids, also_voids, reason
    FROM number, (SELECT * FROM batch LIMIT 1);
    UPDATE event SET batch = 1001`);
  const recentExport = createRecentExports(tally.store, () => nowMs);
  let turns = 0;
  const counting = () => {
    turns += 1;
    immediate = setImmediate(counting);
  };
  let immediate = setImmediate(counting);
  const inJson = await recentExport("BRUME", json);
  clearImmediate(immediate);
  // 1,001 batches in groups of 100, collected and then written
  expect(turns).toBeGreaterThanOrEqual(20);
  const exported = eventExportSchema.parse(JSON.parse(await inJson!.text()));
  const numbers = Array.from({ length: 1001 }, (_, index) => index + 1);
  expect(exported.batches.map(({ n }) => n)).toEqual(numbers);
  const inCsv = await recentExport("BRUME", { format: "csv", part: "batches" });
  expect(await inCsv!.text()).toBe(exportCsv(exported, "batches").replace(/^\uFEFF/, ""));
});
