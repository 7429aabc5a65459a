import { countsByHand, type Declared, declaredSchema } from "@digital-cleanup/challenge";
import { type EventRecord, lastDayOf } from "../event-record.ts";
import type { OrganiserStore } from "../organiser-store.ts";
import type { StoreAccess } from "../store-access.ts";
import type { SqlDatabase } from "./sql-database.ts";

/** A count by hand that was public once stays known, even after its organiser removes it. */
type Stored = { figures: Declared; wasCountedByHand: boolean };

/** What the organiser of an event declares. */
export function createDeclaredFigures(database: SqlDatabase, access: StoreAccess) {
  const save = database.prepare(
    `INSERT INTO declared (event, figures) VALUES (?, ?)
     ON CONFLICT (event) DO UPDATE SET figures = excluded.figures`,
  );
  const find = database.prepare("SELECT figures FROM declared WHERE event = ?");

  const read = ({ id }: EventRecord): Stored | undefined => {
    const row = find.get(id);
    if (!row) return;
    const { wasCountedByHand: wasCounted = false, ...rest } = JSON.parse(
      String(row.figures),
    ) as Declared & { wasCountedByHand?: boolean };
    const figures = declaredSchema.parse(rest);
    return { figures, wasCountedByHand: wasCounted || countsByHand(figures) };
  };
  const wasCountedByHand = (record: EventRecord): boolean =>
    read(record)?.wasCountedByHand ?? false;

  const declare: OrganiserStore["declare"] = (code, figures) =>
    access.changeEvent(code, (transaction, record) => {
      if (countsByHand(figures)) {
        if (transaction.state(record) !== "closed") return { ok: false, reason: "notClosed" };
        if (record.counters.batch > 0) return { ok: false, reason: "figuresPublished" };
        // A total published later, minus this count, would be the figures of a few people: it stays closed even if the clock is set back.
        record.closedOn ??= lastDayOf(record);
      }
      const stored = {
        ...figures,
        ...((countsByHand(figures) || wasCountedByHand(record)) && { wasCountedByHand: true }),
      };
      save.run(record.id, JSON.stringify(stored));
      transaction.touch(record);
      return { ok: true };
    });

  return {
    declare,
    readDeclared: (record: EventRecord): Declared | undefined => read(record)?.figures,
    wasCountedByHand,
  };
}
