import { exceedsCeilings } from "../publication/ceilings.ts";
import { unpackTotals } from "../publication/totals-codec.ts";
import type { StoreContext } from "./context.ts";
import { firstKey, keyAfterPart, readPart, waits } from "./contributions.ts";
import { lockEvent, saveEvent } from "./events.ts";

/** Contributions looked at in one transaction. */
const maxRows = 1000;

/** Has the contributions that are below raised ceilings looked at again, a part at a time. */
export async function releaseRaised(
  { database }: StoreContext,
  code: string,
  signal?: AbortSignal,
): Promise<void> {
  const releasePart = (from: Uint8Array) =>
    database.transaction(async (db) => {
      const record = await lockEvent(db, code, "change");
      if (!record?.hasRaisedCeilings) return;
      const { id, event } = record;
      const rows = await readPart(db, "all", { eventId: id, from, maxRows });
      for (const { key, current, isAboveLimit } of rows) {
        if (!isAboveLimit || !current) continue;
        if (exceedsCeilings(unpackTotals(current), event.ceilings)) continue;
        await db.query(
          `UPDATE contribution SET waits = ${waits.changed} WHERE event = ?1 AND key = ?2`,
          [id, key],
        );
      }
      const next = keyAfterPart(rows, maxRows);
      if (!next) await saveEvent(db.query, { ...record, hasRaisedCeilings: false });
      return next;
    });
  let from: Uint8Array | undefined = firstKey;
  while (from) {
    if (signal?.aborted) return;
    from = await releasePart(from);
  }
}
