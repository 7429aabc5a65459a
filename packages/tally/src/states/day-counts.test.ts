import { expect, test } from "vitest";
import type { Batch } from "../storage/batches.ts";
import { createDayCounts } from "./day-counts.ts";

const batch = (n: number, day: string, participations: number): Batch => ({
  n,
  day,
  participations,
  contributions: 0,
  levels: {},
  change: [],
});

function openStore(batches: Batch[]) {
  const reads: number[] = [];
  return {
    reads,
    batches: (_code: string, after = 0, maxCount = Infinity) => {
      reads.push(after);
      return Promise.resolve(batches.filter(({ n }) => n > after).slice(0, maxCount));
    },
  };
}

test("a day counts what its batches added, and a day between without a batch is 0", async () => {
  const store = openStore([
    batch(1, "2026-11-20", 5),
    batch(2, "2026-11-20", 12),
    batch(3, "2026-11-22", 31),
  ]);
  expect(await createDayCounts(store).read("BRUME", 3)).toEqual([
    { day: "2026-11-20", count: 12 },
    { day: "2026-11-21", count: 0 },
    { day: "2026-11-22", count: 19 },
  ]);
});

test("a day that took back more than it added is 0, and the next one counts from there", async () => {
  const store = openStore([
    batch(1, "2026-11-20", 12),
    batch(2, "2026-11-21", 7),
    batch(3, "2026-11-22", 10),
  ]);
  const counts = await createDayCounts(store).read("BRUME", 3);
  // 12, then 7 − 12 < 0, then 10 − 7
  expect(counts.map(({ count }) => count)).toEqual([12, 0, 3]);
});

test("only new batches are read, and the last fourteen days are kept", async () => {
  const batches = Array.from({ length: 20 }, (_, index) =>
    batch(index + 1, `2026-11-${String(index + 1).padStart(2, "0")}`, index + 1),
  );
  const store = openStore(batches);
  const days = createDayCounts(store);
  await days.read("BRUME", 18);
  await days.read("BRUME", 20);
  const counts = await days.read("BRUME", 20);
  expect(store.reads).toEqual([0]);
  expect(counts).toHaveLength(14);
  expect(counts.at(-1)).toEqual({ day: "2026-11-20", count: 1 });
});

test("an event that was created again does not keep the days of the erased one", async () => {
  const batches = [batch(1, "2026-11-20", 5), batch(2, "2026-11-21", 9)];
  const days = createDayCounts(openStore(batches));
  await days.read("BRUME", 2);
  batches.splice(0, 2, batch(1, "2026-12-01", 4));
  expect(await days.read("BRUME", 1)).toEqual([{ day: "2026-12-01", count: 4 }]);
});
