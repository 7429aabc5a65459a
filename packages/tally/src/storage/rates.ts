import type { StoreContext } from "./context.ts";
import { holdEvent } from "./events.ts";
import type { PastRate, RateStore } from "./rate-store.ts";

type RateRow = { code: string; busiest: number; waves: string };

/** The numbers of contributions a minute. */
export const createRates = ({ database }: StoreContext): RateStore => ({
  async readAll() {
    const rows = await database.query<RateRow>(
      `SELECT code, busiest, waves FROM contribution_rate
       JOIN event ON event.id = contribution_rate.event`,
    );
    return new Map(
      rows.map(({ code, busiest, waves }): [string, PastRate] => [
        code,
        { busiest, waves: JSON.parse(waves) },
      ]),
    );
  },

  save: (code, { busiest, waves }) =>
    database.transaction(async (db) => {
      const record = await holdEvent(db, code);
      if (record?.erasedOn !== null) return;
      await db.query(
        `INSERT INTO contribution_rate (event, busiest, waves) VALUES (?1, ?2, ?3)
         ON CONFLICT (event) DO UPDATE SET busiest = excluded.busiest, waves = excluded.waves`,
        [record.id, busiest, JSON.stringify(waves)],
      );
    }),
});
