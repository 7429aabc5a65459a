import { type Declared, declaredSchema } from "@digital-cleanup/challenge";
import { changeEvent, type StoreContext } from "./context.ts";
import type { Query } from "./database.ts";
import type { EventChange } from "./event-change.ts";

/** Replaces what the organiser of an event declares. */
export const declare = (
  context: StoreContext,
  code: string,
  figures: Declared,
): Promise<EventChange> =>
  changeEvent(context, code, async (query, record) => {
    if (countsByHand(figures) && record.publicSums.figures.size > 0) {
      return { ok: false, reason: "figuresPublished" };
    }
    await query(
      `INSERT INTO declared (event, figures) VALUES (?1, ?2)
       ON CONFLICT (event) DO UPDATE SET figures = excluded.figures`,
      [record.id, JSON.stringify(figures)],
    );
    return { ok: true };
  });

export async function readDeclared(query: Query, eventId: number): Promise<Declared | undefined> {
  const [row] = await query<{ figures: string }>("SELECT figures FROM declared WHERE event = ?1", [
    eventId,
  ]);
  return row && declaredSchema.parse(JSON.parse(row.figures));
}

const countsByHand = ({ files, emails, apps, bytes }: Declared): boolean =>
  [files, emails, apps, bytes].some((figure) => figure !== undefined);
