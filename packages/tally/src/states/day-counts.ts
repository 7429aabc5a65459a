import { addDays } from "@digital-cleanup/challenge";
import { setImmediate } from "node:timers/promises";
import type { Store } from "../storage/store.ts";

/** The contributions that entered the totals of an event on a day. */
export type DayCount = { day: string; count: number };

/** As many days as fit on a phone without scrolling past them. */
const maxDays = 14;
const batchesPerStep = 100;
const maxEvents = 1000;

type Known = { lastBatch: number; totals: Map<string, number> };

/**
 * Counts published contributions by the day of their batch, from the public batches alone. Batches that were read stay in
 * memory as one number a day.
 */
export function createDayCounts(store: Pick<Store, "batches">) {
  const events = new Map<string, Known>();

  function recall(code: string, lastBatch: number): Known {
    const found = events.get(code);
    // An event that was erased and created again starts over.
    const known =
      found && found.lastBatch <= lastBatch ? found : { lastBatch: 0, totals: new Map() };
    events.delete(code);
    events.set(code, known);
    const oldest = events.keys().next().value;
    if (events.size > maxEvents && oldest !== undefined) events.delete(oldest);
    return known;
  }

  return {
    /** The last days until batch `lastBatch`, those without a batch included. */
    async read(code: string, lastBatch: number): Promise<DayCount[]> {
      const known = recall(code, lastBatch);
      while (known.lastBatch < lastBatch) {
        const batches = await store.batches(code, known.lastBatch, batchesPerStep);
        if (batches.length === 0) break;
        for (const { n, day, participations } of batches) {
          known.totals.set(day, participations);
          known.lastBatch = n;
        }
        await setImmediate();
      }
      return countByDay(known.totals);
    },
  };
}

export type DayCounts = ReturnType<typeof createDayCounts>;

/** From the totals at the end of each day with a batch. A day on which more were withdrawn than published has 0. */
function countByDay(totals: ReadonlyMap<string, number>): DayCount[] {
  const days = [...totals.keys()].toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const counts: DayCount[] = [];
  let before = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const total = totals.get(day) ?? before;
    counts.push({ day, count: Math.max(0, total - before) });
    before = total;
  }
  return counts.slice(-maxDays);
}
