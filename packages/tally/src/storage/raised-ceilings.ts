import { exceedsCeilings } from "../publication/ceilings.ts";
import { unpackTotals } from "../publication/totals-codec.ts";
import type { StoreContext } from "./context.ts";
import { readPart, waits } from "./contributions.ts";
import { lockEvent, saveEvent } from "./events.ts";
import { firstKey, keyAfterPart } from "./key-parts.ts";

/** Contributions looked at in one transaction. */
const maxRows = 1000;

/** Has the contributions that are below raised ceilings looked at again, a part at a time. */
export async function releaseRaised(
  { database, numbering }: StoreContext,
  code: string,
  signal?: AbortSignal,
): Promise<void> {
  const releasePart = (from: Uint8Array) =>
    database.transaction(async (query) => {
      const record = await lockEvent(query, database.dialect, code, "change");
      if (!record?.hasRaisedCeilings) return;
      const { id, event } = record;
      const part = { eventId: id, from, maxRows };
      const rows = await readPart({ query, dialect: database.dialect, numbering }, "all", part);
      for (const { key, current, isAboveLimit } of rows) {
        if (!isAboveLimit || !current) continue;
        if (exceedsCeilings(unpackTotals(current), event.ceilings)) continue;
        await query(
          `UPDATE contribution SET waits = ${waits.changed} WHERE event = ?1 AND key = ?2`,
          [id, key],
        );
      }
      const next = keyAfterPart(rows, maxRows);
      if (!next) await saveEvent(query, { ...record, hasRaisedCeilings: false });
      return next;
    });
  let from: Uint8Array | undefined = firstKey;
  while (from) {
    if (signal?.aborted) return;
    from = await releasePart(from);
  }
}
