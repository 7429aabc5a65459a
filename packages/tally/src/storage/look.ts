import { exceedsCeilings } from "../publication/ceilings.ts";
import { addCounted, countedIn } from "../publication/counters.ts";
import { isPending, isPublished } from "../publication/stored-contribution.ts";
import { unpackTotals } from "../publication/totals-codec.ts";
import { insertBatch } from "./batches.ts";
import { type KeyedContribution, waits } from "./contributions.ts";
import { type Connection, type Dialect, type Value, writeRows } from "./database.ts";
import { dayOf, type EventRecord } from "./events.ts";
import { type Batch, nextBatch } from "../publication/rule/next-batch.ts";

type Look = {
  record: EventRecord;
  /** Contributions that wait or have changed. */
  rows: readonly KeyedContribution[];
  /** Whether a batch may be published, and whether it is the last one. */
  batch: "none" | "next" | "last";
  nowMs: number;
};

/**
 * Looks at contributions of an event that is locked: publishes what the rule allows of them in a batch, stores what is
 * then public of each, and counts them in the record, which the caller saves. Resolves to whether anything has changed.
 */
export async function look(db: Connection, { record, rows, batch, nowMs }: Look): Promise<boolean> {
  const candidates = new Set(rows.filter((row) => isPending(row) || isReleased(record, row)));
  const rule = { k: record.event.k, isLast: batch === "last" };
  const next = batch === "none" ? undefined : nextBatch(rule, [...candidates], record.publicSums);
  const n = record.counters.batch + 1;
  const looked = rows.map((row) => ({
    before: row,
    after: afterLook(row, candidates.has(row), next, n),
  }));
  const changed = looked.filter(({ before, after }) => !isSameRow(before, after));
  await saveLooked(db, record.id, changed);
  const counters = { ...record.counters };
  for (const { before, after } of changed) {
    addCounted(counters, before.counted, -1);
    addCounted(counters, after.counted, 1);
  }
  record.counters = counters;
  if (next) {
    counters.batch = n;
    record.publicSums = next.publicSums;
    await insertBatch(db.query, record.id, {
      n,
      day: dayOf(record, nowMs),
      participations: counters.published,
      contributions: next.published.size,
      levels: next.levels,
      change: next.change,
    });
  }
  return changed.length > 0 || next !== undefined;
}

/** Whether a contribution that was above a ceiling is below the raised one. */
const isReleased = ({ event }: EventRecord, row: KeyedContribution): boolean =>
  row.isAboveLimit &&
  row.current !== null &&
  !exceedsCeilings(unpackTotals(row.current), event.ceilings);

function afterLook(
  row: KeyedContribution,
  isCandidate: boolean,
  batch: Batch<KeyedContribution> | undefined,
  n: number,
): KeyedContribution {
  const after = { ...row };
  if (batch && isCandidate) {
    // Before a batch, no counter tells how many are below a raised ceiling.
    after.isAboveLimit = false;
    after.standsOut = batch.standsOut.get(row) ?? row.standsOut;
    if (batch.published.has(row)) {
      after.published = batch.published.get(row)!;
      after.firstBatch = isPublished(after) ? row.firstBatch || n : 0;
    }
  }
  const isWaiting = isPending(after) || (isCandidate && after.isAboveLimit);
  after.waits = isWaiting ? waits.looked : waits.settled;
  after.counted = countedIn(after);
  return after;
}

const compared = [
  "published",
  "isAboveLimit",
  "firstBatch",
  "standsOut",
  "waits",
  "counted",
] as const;
const isSameRow = (one: KeyedContribution, other: KeyedContribution): boolean =>
  compared.every((name) => one[name] === other[name]);

const given = {
  event: "INTEGER",
  key: "BYTEA",
  seq: "BIGINT",
  published: "BYTEA",
  is_above_limit: "INTEGER",
  first_batch: "INTEGER",
  stands_out: "INTEGER",
  waits: "INTEGER",
  counted: "INTEGER",
} as const;

/** One that was sent again since it was read waits to be looked at again. */
const saveSql = (dialect: Dialect): string => {
  const ifSame = (column: string) =>
    `${column} = CASE contribution.seq WHEN looked.seq THEN looked.${column} ELSE contribution.${column} END`;
  return `UPDATE contribution SET published = looked.published, first_batch = looked.first_batch,
     counted = looked.counted, ${["is_above_limit", "stands_out", "waits"].map(ifSame).join(", ")}
   FROM ${dialect.givenRows("looked", given)}
   WHERE contribution.event = looked.event AND contribution.key = looked.key`;
};

async function saveLooked(
  db: Connection,
  eventId: number,
  looked: readonly { after: KeyedContribution }[],
): Promise<void> {
  const rows = looked.map(({ after }): Value[] => [
    eventId,
    after.key,
    after.seq,
    after.published && db.numbering.toStored(after.published),
    Number(after.isAboveLimit),
    after.firstBatch,
    after.standsOut,
    after.waits,
    after.counted,
  ]);
  await writeRows(db, saveSql(db.dialect), rows);
}
