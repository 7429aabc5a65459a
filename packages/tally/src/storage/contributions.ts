import { setImmediate } from "node:timers/promises";
import type { StoredContribution } from "../publication/stored-contribution.ts";
import type { PackedTotals } from "../publication/totals-codec.ts";
import type { Connection, Dialect } from "./database.ts";
import type { TotalsNumbering } from "./totals-numbering.ts";

/** Whether a row is settled, waits for a batch, or was changed since it was last looked at. */
export const waits = { settled: 0, looked: 1, changed: 2 } as const;

export type KeyedContribution = StoredContribution & {
  key: Uint8Array;
  waits: number;
  /** The counters of its event that count it, one bit each. */
  counted: number;
};

export type ContributionRow = {
  key: Uint8Array;
  seq: number;
  totals: Uint8Array | null;
  published: Uint8Array | null;
  is_above_limit: number;
  is_voided: number;
  first_batch: number;
  stands_out: number;
  waits: number;
  counted: number;
};

export const contributionColumns =
  "key, seq, totals, published, is_above_limit, is_voided, first_batch, stands_out, waits, counted";

export function contributionFromRow(
  row: ContributionRow,
  { fromStored }: TotalsNumbering,
): KeyedContribution {
  const read = (packed: Uint8Array | null): PackedTotals | null => packed && fromStored(packed);
  return {
    key: row.key,
    seq: row.seq,
    current: read(row.totals),
    published: read(row.published),
    isAboveLimit: row.is_above_limit === 1,
    isVoided: row.is_voided === 1,
    firstBatch: row.first_batch,
    standsOut: row.stands_out,
    waits: row.waits,
    counted: row.counted,
  };
}

export const firstKey: Uint8Array = Buffer.alloc(0);

/** The smallest byte string that is greater than a key. */
const keyAfter = (key: Uint8Array): Uint8Array => Buffer.concat([key, Buffer.alloc(1)]);

/** The key from which the rows after a part are read; undefined if the part, of at most `maxRows` rows, was the last one. */
export const keyAfterPart = (
  rows: readonly { key: Uint8Array }[],
  maxRows: number,
): Uint8Array | undefined => (rows.length < maxRows ? undefined : keyAfter(rows.at(-1)!.key));

type Part = { eventId: number; from: Uint8Array; maxRows: number };

const conditions = {
  all: () => " WHERE",
  waiting: ({ useIndex }: Dialect) => `${useIndex("contribution_waiting")} WHERE waits > 0 AND`,
  changed: ({ useIndex }: Dialect) => `${useIndex("contribution_changed")} WHERE waits = 2 AND`,
};

/** A part of an event's rows, in the order of their keys. */
export async function readPart(
  { query, dialect, numbering }: Connection,
  which: keyof typeof conditions,
  { eventId, from, maxRows }: Part,
): Promise<KeyedContribution[]> {
  const rows = await query<ContributionRow>(
    `SELECT ${contributionColumns} FROM contribution${conditions[which](dialect)}
     event = ?1 AND key >= ?2 ORDER BY key LIMIT ?3`,
    [eventId, from, maxRows],
  );
  return rows.map((row) => contributionFromRow(row, numbering));
}

/** All of an event's rows, in parts that take a few milliseconds, with other work in between. */
export async function* readInParts(
  db: Connection,
  eventId: number,
  maxRows: number,
): AsyncGenerator<KeyedContribution[]> {
  let from: Uint8Array | undefined = firstKey;
  while (from) {
    const rows = await readPart(db, "all", { eventId, from, maxRows });
    yield rows;
    from = keyAfterPart(rows, maxRows);
    await setImmediate();
  }
}
