import type { StoreContext } from "./context.ts";
import { holdEvent } from "./events.ts";
import type { Wave } from "@digital-cleanup/challenge";

/** A stored wave of unusually many contributions: with its day and its length, without its time of day. */
export type PastWave = Omit<Wave, "startedAt"> & { day: string };

/** What is stored of the rate of an event's contributions, without the time of any minute. */
export type PastRate = {
  /** The most contributions of one minute, waves left out. */
  busiest: number;
  waves: readonly PastWave[];
};

/** Rates are erased with the event's contributions. Promises resolve and reject as those of `Store`. */
export type RateStore = {
  /** By code of the event. */
  readAll(): Promise<Map<string, PastRate>>;
  /** Stores nothing for an unknown event, or for one whose contributions were erased. */
  save(code: string, rate: PastRate): Promise<void>;
};

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
