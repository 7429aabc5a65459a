import type { SqlDatabase } from "./sql-database.ts";
import type { EventRecord } from "../event-record.ts";
import type { PastRate, RateStore } from "../rate-store.ts";
import type { StoreAccess } from "../store-access.ts";

type RateRow = { code: string; busiest: number; waves: string };

/** The numbers of contributions a minute. */
export function createRates(database: SqlDatabase, access: StoreAccess) {
  const all = database.prepare(
    `SELECT code, busiest, waves FROM contribution_rate
     JOIN event ON event.id = contribution_rate.event`,
  );
  const save = database.prepare(
    `INSERT INTO contribution_rate (event, busiest, waves) VALUES (?, ?, ?)
     ON CONFLICT (event) DO UPDATE SET busiest = excluded.busiest, waves = excluded.waves`,
  );
  const drop = database.prepare("DELETE FROM contribution_rate WHERE event = ?");

  const store: RateStore = {
    readAll: async () =>
      access.read(() => {
        const rows = all.all() as RateRow[];
        return new Map(
          rows.map(({ code, busiest, waves }): [string, PastRate] => [
            code,
            { busiest, waves: JSON.parse(waves) },
          ]),
        );
      }),

    save: (code, { busiest, waves }) =>
      access.run((transaction) => {
        const record = transaction.find(code);
        if (record?.erasedOn === null) save.run(record.id, busiest, JSON.stringify(waves));
        return () => undefined;
      }),
  };

  return {
    store,
    /** For the transaction that erases the event's contributions. */
    erase: ({ id }: EventRecord): void => void drop.run(id),
  };
}
