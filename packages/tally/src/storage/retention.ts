import { addDays } from "@digital-cleanup/challenge";
import { setImmediate } from "node:timers/promises";
import type { StoreContext } from "./context.ts";
import type { Query } from "./database.ts";
import {
  countErasure,
  eraseDetails,
  eraseEventRows,
  eraseSomeRows,
  longTableNames,
} from "./erase-event.ts";
import { changeEvent, type EventChange } from "./event-change.ts";
import {
  dayOf,
  type EventRecord,
  lastDayOf,
  lockEvent,
  readCodes,
  readEvent,
  saveEvent,
} from "./events.ts";

/** Contributions and tombstones are stored this long after closing, for withdrawals and disputes. */
export const retentionDays = 30;
/** Rows erased in one transaction, which other writes wait for. */
const maxRows = 1000;
const namesPerStep = 200;
/** Shown in the place of an organiser's name that was erased. */
const erasedName = "—";

/** Whether its contributions have been stored long enough. */
export function isErasureDue(record: EventRecord, nowMs: number): boolean {
  const isBusy = record.voiding !== null || !record.isSettled;
  // Counted back from today: no day follows 9999-12-31, and a comparison with an invalid day would erase everything.
  const isOver = lastDayOf(record) < addDays(dayOf(record, nowMs), -retentionDays);
  return record.erasedOn === null && !isBusy && isOver;
}

/** Marks an event as erased if that is due; its contributions are erased after that. Batches stay. */
export async function markErased({ database, clock }: StoreContext, code: string): Promise<void> {
  await database.transaction(async (db) => {
    const { query } = db;
    const record = await lockEvent(db, code, "change");
    const nowMs = clock();
    if (!record || !isErasureDue(record, nowMs)) return;
    // If the clock is set back, the event must not open again: it would count devices twice whose rows were erased.
    record.closedOn ??= lastDayOf(record);
    record.erasedOn = dayOf(record, nowMs);
    await saveEvent(query, record);
    await eraseDetails(query, record.id);
    await countErasure(query);
  });
}

/** Erases the contributions of the events that are marked as erased, also those that an earlier process has left. */
export async function eraseMarked(context: StoreContext, signal?: AbortSignal): Promise<void> {
  const codes = await readCodes(
    context.database,
    `erased_on IS NOT NULL
     AND EXISTS (SELECT 1 FROM contribution WHERE contribution.event = event.id)`,
  );
  for (const code of codes) {
    const record = await readEvent(context.database.query, code);
    if (record) await eraseRows(context, ["contribution"], record.id, signal);
  }
}

/** Erases the rows of an event a part at a time, with other writes in between. */
async function eraseRows(
  { database }: StoreContext,
  names: readonly (typeof longTableNames)[number][],
  eventId: number,
  signal?: AbortSignal,
): Promise<void> {
  for (const table of names) {
    let hasMore = true;
    while (hasMore) {
      if (signal?.aborted) return;
      hasMore = await database.transaction(({ query }) =>
        eraseSomeRows(query, table, eventId, maxRows),
      );
    }
  }
}

/** Erases an event with everything that belongs to it. */
export async function eraseEvent(context: StoreContext, code: string): Promise<EventChange> {
  const { clock } = context;
  const marked = await changeEvent(context, code, async ({ query }, record) => {
    const today = dayOf(record, clock());
    record.closedOn ??= today;
    record.erasedOn ??= today;
    await saveEvent(query, record);
    return { ok: true };
  });
  const record = marked.ok && (await readEvent(context.database.query, code));
  if (!record) return marked;
  await eraseRows(context, longTableNames, record.id);
  return changeEvent(context, code, async ({ query }) => {
    await eraseEventRows(query, record.id);
    return { ok: true };
  });
}

/**
 * Erases the organiser's names, and the addresses of collection points, which may be of persons, of events that ended
 * `namesKeptDays` ago.
 */
export async function eraseOldNames(context: StoreContext, namesKeptDays: number): Promise<void> {
  const today = new Date(context.clock()).toISOString().slice(0, 10);
  const lastErasedOn = addDays(today, retentionDays - namesKeptDays);
  for (;;) {
    const rows = await context.database.query<{ code: string }>(
      "SELECT code FROM event WHERE names_erased_on IS NULL AND erased_on <= ?1 LIMIT ?2",
      [lastErasedOn, namesPerStep],
    );
    for (const { code } of rows) {
      await changeEvent(context, code, ({ query }, record) => eraseNames(query, record, today));
    }
    if (rows.length < namesPerStep) return;
    await setImmediate();
  }
}

async function eraseNames(query: Query, record: EventRecord, today: string): Promise<EventChange> {
  const { organiser } = record.event;
  record.event = {
    ...record.event,
    organiser: { ...organiser, name: erasedName },
    collectionPoints: [],
  };
  await saveEvent(query, record);
  await query("UPDATE event SET names_erased_on = ?2 WHERE id = ?1", [record.id, today]);
  return { ok: true };
}
