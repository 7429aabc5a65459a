import type { Event } from "@digital-cleanup/challenge";
import { noCounters } from "../../src/publication/counters.ts";
import { isPending } from "../../src/publication/stored-contribution.ts";
import { noPublicSums, type PublicSums } from "../../src/publication/public-sums.ts";
import type { EngineRows, KeyedContribution } from "../../src/storage/engine-rows.ts";
import { afterLastKey, type KeyRange } from "../../src/storage/key-ranges.ts";
import type { EventRecord } from "../../src/storage/event-record.ts";
import type { Batch } from "../../src/storage/store.ts";

const isIn =
  ({ from, before }: KeyRange) =>
  ({ key }: KeyedContribution): boolean =>
    Buffer.compare(key, from) >= 0 && Buffer.compare(key, before) < 0;

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
    voiding: null,
  };
  const contributions = new Map<string, KeyedContribution>();
  let publicSums: PublicSums = noPublicSums;
  const batches: Batch[] = [];
  const all = () =>
    [...contributions.values()].toSorted((one, other) => Buffer.compare(one.key, other.key));
  const keyText = (key: Uint8Array) => Buffer.from(key).toString("hex");
  return {
    findEvent: (code) => (code === event.code ? { ...stored } : undefined),
    updateEvent: (record) => void (stored = { ...record }),
    findContribution: (_, key) => contributions.get(keyText(key)),
    saveContribution: (_, contribution) =>
      void contributions.set(keyText(contribution.key), contribution),
    pendingContributions: (_, from, maxCount) =>
      all()
        .filter(isPending)
        .filter(isIn({ from, before: afterLastKey }))
        .slice(0, maxCount),
    settlePending(_, batch, range) {
      for (const [text, contribution] of contributions) {
        if (!isPending(contribution) || !isIn(range)(contribution)) continue;
        const { current } = contribution;
        contributions.set(text, { ...contribution, published: current, batch, standsOut: 0 });
      }
    },
    contributionsAboveLimit: (_, from, maxCount) =>
      all()
        .filter(({ isAboveLimit }) => isAboveLimit)
        .filter(isIn({ from, before: afterLastKey }))
        .slice(0, maxCount),
    contributionsOfBatch: (_, n, range) =>
      all()
        .filter(({ batch, isVoided }) => batch === n && !isVoided)
        .filter(isIn(range)),
    eraseContributions(_, maxRows) {
      const keys = [...contributions.keys()].slice(0, maxRows);
      for (const key of keys) contributions.delete(key);
      return keys.length;
    },
    readPublicSums: () => publicSums,
    savePublicSums: (_, next) => void (publicSums = next),
    batches: (_, after, maxCount) =>
      batches.filter(({ n }) => n > after).slice(0, maxCount < 0 ? undefined : maxCount),
    isBatchVoided: (_, n) => batches.some(({ voids }) => voids?.batch === n),
    insertBatch: (_, batch) => void batches.push(batch),
  };
}
