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
import { type KeyedContribution, readPart, type Tables, waits } from "./contributions.ts";
import type { Database, Query } from "./database.ts";
import { type EventRecord, readCodes, readEvent } from "./events.ts";
import { firstKey, keyAfterPart } from "./key-parts.ts";
import type { EventRecount, Recount } from "./store.ts";
import type { TotalsNumbering } from "./totals-numbering.ts";

/** Rows of one step, which takes a few milliseconds. */
const maxRows = 1000;
const maxBatches = 500;

type Counted = { counters: Counters; sums: bigint[] };
const nothing = (): Counted => ({
  counters: { ...noCounters },
  sums: publicFields.map(() => 0n),
});

/**
 * Recounts an event and compares the result with the stored counters and sums. The counters and the sum of each figure
 * are counted again from the rows; the rest of the public sums from the batches, since a row does not tell at which
 * level it was published.
 */
async function recountEvent(tables: Tables, record: EventRecord): Promise<Recount> {
  const { event, counters, publicSums } = record;
  const ofRows = await countRows(tables, record);
  const sums = await sumBatches(tables.query, record);
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

async function countRows(tables: Tables, { id }: EventRecord): Promise<Counted> {
  const counted = nothing();
  let from: Uint8Array | undefined = firstKey;
  while (from) {
    const rows = await readPart(tables, "all", { eventId: id, from, maxRows });
    for (const row of rows) countRow(counted, row);
    from = keyAfterPart(rows, maxRows);
    await setImmediate();
  }
  return counted;
}

function countRow({ counters, sums }: Counted, row: KeyedContribution): void {
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

type Recounting = { database: Database; numbering: TotalsNumbering };

/** Recounts an event in a snapshot of its own; undefined if it is unknown or not wanted. */
export const recountOne = (
  { database, numbering }: Recounting,
  code: string,
  isWanted: (record: EventRecord) => boolean = () => true,
): Promise<EventRecount | undefined> =>
  database.snapshot(async (query) => {
    const record = await readEvent(query, code);
    if (!record) return;
    if (record.erasedOn !== null) return { code };
    if (!isWanted(record)) return;
    const tables = { query, dialect: database.dialect, numbering };
    return { code, recount: await recountEvent(tables, record) };
  });

/** Recounts the events that are wanted. */
export async function* recountEvents(
  database: Database,
  numbering: TotalsNumbering,
  isWanted?: (record: EventRecord) => boolean,
): AsyncGenerator<EventRecount> {
  for (const code of await readCodes(database)) {
    const found = await recountOne({ database, numbering }, code, isWanted);
    if (found) yield found;
    await setImmediate();
  }
}
