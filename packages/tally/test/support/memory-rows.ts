import type { Event } from "@digital-cleanup/challenge";
import { noCounters } from "../../src/publication/counters.ts";
import { isPending } from "../../src/publication/stored-contribution.ts";
import { zeroSums } from "../../src/publication/zero-sums.ts";
import type { EngineRows, KeyedContribution } from "../../src/storage/engine-rows.ts";
import type { EventRecord } from "../../src/storage/event-record.ts";

/** The smallest engine: one event in memory. */
export function createMemoryRows(event: Event): EngineRows {
  let stored: EventRecord = {
    id: 1,
    event,
    closedOn: null,
    erasedOn: null,
    isSettled: false,
    hasRaisedCeilings: false,
    counters: noCounters,
  };
  const contributions = new Map<string, KeyedContribution>();
  const sums = new Map<number, bigint[]>();
  const all = () => [...contributions.values()];
  const keyText = (key: Uint8Array) => Buffer.from(key).toString("hex");
  return {
    findEvent: (code) => (code === event.code ? { ...stored } : undefined),
    updateEvent: (record) => void (stored = { ...record }),
    findContribution: (_, key) => contributions.get(keyText(key)),
    saveContribution: (_, contribution) =>
      void contributions.set(keyText(contribution.key), contribution),
    pendingContributions: () => all().filter(isPending),
    contributionsAboveLimit: () => all().filter(({ isAboveLimit }) => isAboveLimit),
    allContributions: all,
    eraseContributions: () => contributions.clear(),
    readSums: (_, batch) => sums.get(batch) ?? zeroSums(),
    insertBatch: (_, batch) => void sums.set(batch.n, batch.sums),
  };
}
