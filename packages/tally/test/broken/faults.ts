import type { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type ContributionAnswer,
  type PublishedTotals,
  publishedTotalsSchema,
  totalsFromVector,
  totalsVector,
  type Totals,
} from "@digital-cleanup/challenge";
import type { ContributionChange } from "../../src/publication/apply-contribution.ts";
import type { Store } from "../../src/storage/store.ts";

/** Breaks one promise of a store. */
type Fault = (store: Store, database: DatabaseSync) => Store;

/** Acknowledges at once and writes later, like servers that flush their memory periodically. */
const ackBeforeCommit: Fault = (store) => ({
  ...store,
  async change(code, key, change) {
    void sleep(20).then(() => store.change(code, key, change));
    return { ok: true, answer: promised(change) };
  },
});

/** Acknowledges even if the write fails. */
const ignoreWriteErrors: Fault = (store) => ({
  ...store,
  change: (code, key, change) =>
    store.change(code, key, change).catch(() => ({ ok: true, answer: promised(change) })),
});

const promised = (change: ContributionChange): ContributionAnswer => ({
  seq: change.seq,
  totals: change.totals,
  standing: change.totals ? "pending" : "withdrawn",
  published: null,
  figures: {},
});

/** Leaves syncing to the operating system. */
const noSync: Fault = (store, database) => {
  database.exec("PRAGMA synchronous = OFF");
  return store;
};

/** Treats the message that arrives last as the newest, even a late copy. */
const noIdempotence: Fault = (store) => {
  // Above the numbers that the process before this one assigned.
  let seq = Date.now() % 1e9;
  return {
    ...store,
    change: (code, key, change) =>
      store.change(code, key, change.seq === 0 ? change : { ...change, seq: (seq += 1) }),
  };
};

const added = (one: Totals, other: Totals): Totals => {
  const vector = totalsVector(other);
  return totalsFromVector(totalsVector(one).map((value, index) => value + vector[index]!));
};

/** Adds an update to the contribution before it. */
const addNotReplace: Fault = (store) => ({
  ...store,
  async change(code, key, { seq, totals }) {
    const before = await store.change(code, key, { seq: 0, totals: null });
    const earlier = before.ok && seq > before.answer.seq ? before.answer.totals : null;
    const change: ContributionChange = {
      seq,
      totals: totals && earlier ? added(totals, earlier) : totals,
    };
    return store.change(code, key, change);
  },
});

/** Adds in floating point, where 2^53 + 1 is 2^53. */
const doubleSums: Fault = (store) => ({
  ...store,
  async readPublished(code) {
    const published = await store.readPublished(code);
    return published && { ...published, totals: published.totals && rounded(published.totals) };
  },
});

const rounded = (totals: PublishedTotals): PublishedTotals =>
  publishedTotalsSchema.parse(
    JSON.parse(JSON.stringify(totals), (_, value: unknown) =>
      typeof value === "string" ? String(Number(value)) : value,
    ),
  );

export const faults: Record<string, Fault> = {
  honest: (store) => store,
  "ack-before-commit": ackBeforeCommit,
  "ignore-write-errors": ignoreWriteErrors,
  "no-sync": noSync,
  "no-idempotence": noIdempotence,
  "add-not-replace": addNotReplace,
  "double-sums": doubleSums,
};
