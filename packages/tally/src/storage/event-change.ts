import type { StoreContext } from "./context.ts";
import type { Connection } from "./database.ts";
import { type EventRecord, lockEvent } from "./events.ts";

/** Whether an event was changed, and if not, why. */
export type EventChange =
  | {
      ok: true;
      /** The batches that left with the one that was voided. */
      alsoBatches?: readonly number[];
    }
  | {
      ok: false;
      reason:
        | "unknown"
        | "alreadyClosed"
        | "notClosed"
        | "ended"
        | "tooLong"
        | "erased"
        | "figuresPublished"
        | "countedByHand"
        | "tooMany"
        | "tooSmall"
        | "notVoidable"
        | "outOfStep";
    };

/** Changes an event that exists, in a transaction of its own. */
export async function changeEvent(
  { database, notify }: StoreContext,
  code: string,
  change: (db: Connection, record: EventRecord) => Promise<EventChange>,
): Promise<EventChange> {
  const result = await database.transaction(async (db): Promise<EventChange> => {
    const record = await lockEvent(db, code, "change");
    return record ? change(db, record) : { ok: false, reason: "unknown" };
  });
  if (result.ok) notify([code]);
  return result;
}
