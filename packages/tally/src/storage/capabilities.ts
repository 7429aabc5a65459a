import type { StoreContext } from "./context.ts";
import type { Query } from "./database.ts";
import { changeEvent, type EventChange } from "./event-change.ts";
import { dayOf, lockEvent, readEvent } from "./events.ts";

const maxHelpers = 50;
/** Removed helpers included, each of which keeps its row. */
const maxHelpersEver = 1000;
const organiserId = 0;

/** A right to an event. `hash` is the hash of the secret that proves it. */
export type Capability = {
  id: number;
  role: "organiser" | "desk";
  label: string | null;
  createdOn: string;
  hash: Uint8Array;
};

export type CapabilityStore = {
  /** The capabilities that were not revoked; none if the event is unknown. */
  capabilities(code: string): Promise<Capability[]>;
  /** Replaces the organiser's key. */
  replaceOrganiser(code: string, hash: Uint8Array): Promise<EventChange>;
  addHelper(code: string, label: string, hash: Uint8Array): Promise<number | "unknown" | "tooMany">;
  /** Resolves to whether there was such a helper. Their entries stay. */
  removeHelper(code: string, id: number): Promise<boolean>;
};

type Row = Omit<Capability, "createdOn"> & { created_on: string };

/** For the transaction that creates an event, so that the event and its organiser's key are stored together. */
export const saveOrganiser = (
  query: Query,
  eventId: number,
  day: string,
  hash: Uint8Array,
): Promise<unknown> =>
  query(
    `INSERT INTO capability (event, id, role, hash, created_on) VALUES (?1, ?2, 'organiser', ?3, ?4)
     ON CONFLICT (event, id) DO UPDATE SET hash = excluded.hash, created_on = excluded.created_on`,
    [eventId, organiserId, hash, day],
  );

/** The keys of an event's organiser and helpers. */
export function createCapabilities(context: StoreContext): CapabilityStore {
  const { database, clock } = context;
  return {
    async capabilities(code) {
      const rows = await database.query<Row>(
        `SELECT capability.id, role, hash, label, created_on FROM capability
         JOIN event ON event.id = capability.event
         WHERE code = ?1 AND hash IS NOT NULL ORDER BY capability.id`,
        [code],
      );
      return rows.map(({ created_on: createdOn, ...row }) => ({ ...row, createdOn }));
    },

    replaceOrganiser: (code, hash) =>
      changeEvent(context, code, async ({ query }, record) => {
        await saveOrganiser(query, record.id, dayOf(record, clock()), hash);
        return { ok: true };
      }),

    addHelper: (code, label, hash) =>
      database.transaction(async (db) => {
        const { query } = db;
        const record = await lockEvent(db, code, "change");
        if (!record) return "unknown";
        const [last] = await query<{ id: number | null; count: number }>(
          "SELECT max(id) AS id, count(hash) AS count FROM capability WHERE event = ?1",
          [record.id],
        );
        const lastId = last?.id ?? organiserId;
        if (last!.count > maxHelpers || lastId >= maxHelpersEver) return "tooMany";
        await query(
          `INSERT INTO capability (event, id, role, hash, label, created_on)
           VALUES (?1, ?2, 'desk', ?3, ?4, ?5)`,
          [record.id, lastId + 1, hash, label, dayOf(record, clock())],
        );
        return lastId + 1;
      }),

    removeHelper: (code, id) =>
      database.transaction(async ({ query }) => {
        const record = await readEvent(query, code);
        const removed = await query(
          `UPDATE capability SET hash = NULL
           WHERE event = ?1 AND id = ?2 AND role = 'desk' AND hash IS NOT NULL RETURNING id`,
          [record?.id ?? null, id],
        );
        return removed.length === 1;
      }),
  };
}
