import { countsByHand, type Declared, declaredSchema } from "@digital-cleanup/challenge";
import type { StoreContext } from "./context.ts";
import type { Query } from "./database.ts";
import { changeEvent, type EventChange } from "./event-change.ts";
import { lastDayOf, saveEvent, stateOf } from "./events.ts";

/** A count by hand that was public once stays known, even after its organiser removes it. */
type Stored = { figures: Declared; wasCountedByHand: boolean };

export async function readDeclared(query: Query, eventId: number): Promise<Stored | undefined> {
  const [row] = await query<{ figures: string }>("SELECT figures FROM declared WHERE event = ?1", [
    eventId,
  ]);
  if (!row) return;
  const { wasCountedByHand = false, ...figures } = JSON.parse(row.figures);
  return { figures: declaredSchema.parse(figures), wasCountedByHand };
}

/** Replaces what the organiser of an event declares. A count by hand ends an event that has published nothing. */
export const declare = (
  context: StoreContext,
  code: string,
  figures: Declared,
): Promise<EventChange> =>
  changeEvent(context, code, async ({ query }, record) => {
    const isCount = countsByHand(figures);
    if (isCount) {
      const isClosed = record.isSettled && stateOf(record, context.clock()) === "closed";
      if (!isClosed) return { ok: false, reason: "notClosed" };
      if (record.counters.batch > 0) return { ok: false, reason: "figuresPublished" };
      // A total published later, minus this count, would be the figures of a few people: it stays closed even if the clock is set back.
      record.closedOn ??= lastDayOf(record);
      await saveEvent(query, record);
    }
    const wasCounted = isCount || (await readDeclared(query, record.id))?.wasCountedByHand;
    const stored = { ...figures, ...(wasCounted && { wasCountedByHand: true }) };
    await query(
      `INSERT INTO declared (event, figures) VALUES (?1, ?2)
       ON CONFLICT (event) DO UPDATE SET figures = excluded.figures`,
      [record.id, JSON.stringify(stored)],
    );
    return { ok: true };
  });
