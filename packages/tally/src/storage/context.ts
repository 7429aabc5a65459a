import type { Database, Query } from "./database.ts";
import type { EventChange } from "./event-change.ts";
import { type EventRecord, lockEvent } from "./events.ts";
import type { TotalsNumbering } from "./totals-numbering.ts";

/** What every part of a store works with. */
export type StoreContext = {
  database: Database;
  numbering: TotalsNumbering;
  clock: () => number;
  /** Reports that the public state of these events may have changed. */
  notify: (codes: readonly string[]) => void;
};

/** Changes an event that exists, in a transaction of its own. */
export async function changeEvent(
  { database, notify }: StoreContext,
  code: string,
  change: (query: Query, record: EventRecord) => Promise<EventChange>,
): Promise<EventChange> {
  const result = await database.transaction(async (query): Promise<EventChange> => {
    const record = await lockEvent(query, database.dialect, code, "change");
    return record ? change(query, record) : { ok: false, reason: "unknown" };
  });
  if (result.ok) notify([code]);
  return result;
}
