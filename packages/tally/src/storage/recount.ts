import { figures, publicFields } from "@digital-cleanup/challenge";
import { setImmediate } from "node:timers/promises";
import {
  addCounted,
  counterNames,
  countedIn,
  type Counters,
  noCounters,
} from "../publication/counters.ts";
import { addChangeFromText } from "../publication/public-sums.ts";
import { publicIndexesByField, sumPart } from "../publication/rule/figure-parts.ts";
import { eachPacked } from "../publication/totals-codec.ts";
import { type KeyedContribution, readInParts, waits } from "./contributions.ts";
import type { Connection, Database, Query } from "./database.ts";
import { type EventRecord, readCodes, readEvent } from "./events.ts";

/** Counters, and sums by index of a public sum. */
export type Counted = Counters & { sums: readonly bigint[] };
export type Recount = { code: string; isEqual: boolean; stored: Counted; counted: Counted };

/** `recount` is absent if the contributions of the event were erased. */
export type EventRecount = { code: string; recount?: Recount };
/** Recounts all events that are wanted, by default all of them. */
export type RecountAll = (
  isWanted?: (record: EventRecord) => boolean,
) => AsyncIterable<EventRecount>;

/** Rows of one step, which takes a few milliseconds. */
const maxRows = 1000;
const maxBatches = 500;

type Counting = { counters: Counters; sums: bigint[] };
const nothing = (): Counting => ({
  counters: { ...noCounters },
  sums: publicFields.map(() => 0n),
});

/**
 * Recounts an event and compares the result with the stored counters and sums. The counters and the sum of each figure
 * are counted again from the rows; the rest of the public sums from the batches, since a row does not tell at which
 * level it was published.
 */
async function recountEvent(db: Connection, record: EventRecord): Promise<Recount> {
  const { event, counters, publicSums } = record;
  const ofRows = await countRows(db, record);
  const sums = await sumBatches(db.query, record);
  for (const part of figures.map(sumPart)) {
    if (ofRows.sums[part] !== publicSums.sums[part]) sums[part] = ofRows.sums[part]!;
  }
  const counted = { ...ofRows.counters, batch: counters.batch };
  const isEqual =
    counterNames.every((name) => counters[name] === counted[name]) &&
    publicSums.sums.every((sum, part) => sum === sums[part]);
  return {
    code: event.code,
    isEqual,
    stored: { ...counters, sums: publicSums.sums },
    counted: { ...counted, sums },
  };
}

async function countRows(db: Connection, { id }: EventRecord): Promise<Counting> {
  const counted = nothing();
  for await (const rows of readInParts(db, id, maxRows)) {
    for (const row of rows) countRow(counted, row);
  }
  return counted;
}

function countRow({ counters, sums }: Counting, row: KeyedContribution): void {
  // The counters follow a change once it is looked at.
  addCounted(counters, row.waits === waits.changed ? row.counted : countedIn(row), 1);
  if (!row.published) return;
  eachPacked(row.published, (field, value) => {
    for (const part of publicIndexesByField[field]!) sums[part]! += BigInt(value);
  });
}

async function sumBatches(query: Query, { id }: EventRecord): Promise<bigint[]> {
  const { sums } = nothing();
  for (let last = 0; ;) {
    const batches = await query<{ n: number; change: string }>(
      "SELECT n, change FROM batch WHERE event = ?1 AND n > ?2 ORDER BY n LIMIT ?3",
      [id, last, maxBatches],
    );
    for (const { change } of batches) addChangeFromText(sums, change);
    if (batches.length < maxBatches) return sums;
    last = batches.at(-1)!.n;
    await setImmediate();
  }
}

/** Recounts an event in a snapshot of its own; undefined if it is unknown or not wanted. */
export const recountOne = (
  database: Database,
  code: string,
  isWanted: (record: EventRecord) => boolean = () => true,
): Promise<EventRecount | undefined> =>
  database.snapshot(async (db) => {
    const record = await readEvent(db.query, code);
    if (!record) return;
    if (record.erasedOn !== null) return { code };
    if (!isWanted(record)) return;
    return { code, recount: await recountEvent(db, record) };
  });

/** Recounts the events that are wanted. */
export async function* recountEvents(
  database: Database,
  isWanted?: (record: EventRecord) => boolean,
): AsyncGenerator<EventRecount> {
  for (const code of await readCodes(database)) {
    const found = await recountOne(database, code, isWanted);
    if (found) yield found;
    await setImmediate();
  }
}
