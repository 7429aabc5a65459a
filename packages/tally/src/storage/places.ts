import type { StoreContext } from "./context.ts";
import { type Query, writeRows } from "./database.ts";
import { holdEvent } from "./events.ts";

/** The tickets of a guarded event. Promises resolve and reject as those of `Store`. */
export type PlaceStore = {
  addTickets(
    code: string,
    hashes: readonly Uint8Array[],
  ): Promise<"added" | "notGuarded" | "tooMany">;
  /** How many tickets there are, and how many were used; undefined if the event is not guarded. */
  countTickets(code: string): Promise<{ tickets: number; used: number } | undefined>;
  /** Binds a ticket to the first request that uses it. */
  useTicket(
    code: string,
    ticketHash: Uint8Array,
    requestHash: Uint8Array,
  ): Promise<"used" | "usedForAnother" | "unknownTicket">;
  /** The key that signs places (PKCS #8), until the event's contributions are erased. */
  readKey(code: string): Promise<Uint8Array | undefined>;
};

const maxTickets = 20_000;

/** For the transaction that creates the event. */
export const insertPlaceKey = (
  query: Query,
  eventId: number,
  privateKey: Uint8Array,
): Promise<unknown> =>
  query("INSERT INTO place_key (event, private_key) VALUES (?1, ?2)", [eventId, privateKey]);

const keySql = `SELECT private_key FROM place_key JOIN event ON event.id = place_key.event
  WHERE code = ?1`;
const countSql = `SELECT count(hash) AS tickets, count(used_for) AS used FROM event
  LEFT JOIN ticket ON ticket.event = event.id WHERE code = ?1`;
type Counts = { tickets: number; used: number };

/** The tickets and signing keys. */
export function createPlaces({ database }: StoreContext): PlaceStore {
  const readKey = async (query: Query, code: string) =>
    (await query<{ private_key: Uint8Array }>(keySql, [code]))[0]?.private_key;
  const readCounts = async (query: Query, code: string) =>
    (await query<Counts>(countSql, [code]))[0]!;

  return {
    addTickets: (code, hashes) =>
      database.transaction(async (db) => {
        const { query } = db;
        const event = await holdEvent(db, code);
        if (!event || !(await readKey(query, code))) return "notGuarded";
        const { tickets } = await readCounts(query, code);
        if (tickets + hashes.length > maxTickets) return "tooMany";
        const given = db.dialect.givenRows("given", { event: "INTEGER", hash: "BYTEA" });
        const rows = hashes.map((hash) => [event.id, hash] as const);
        await writeRows(db, `INSERT INTO ticket (event, hash) SELECT * FROM ${given}`, rows);
        return "added";
      }),

    async countTickets(code) {
      const [event] = await database.query<{ definition: string }>(
        "SELECT definition FROM event WHERE code = ?1",
        [code],
      );
      const isGuarded = event && JSON.parse(event.definition).mode === "guarded";
      return isGuarded ? readCounts(database.query, code) : undefined;
    },

    useTicket: (code, ticketHash, requestHash) =>
      database.transaction(async (db) => {
        const event = await holdEvent(db, code);
        const [used] = await db.query<{ used_for: Uint8Array }>(
          `UPDATE ticket SET used_for = coalesce(used_for, ?3) WHERE event = ?1 AND hash = ?2
           RETURNING used_for`,
          [event?.id ?? null, ticketHash, requestHash],
        );
        if (!used) return "unknownTicket";
        return Buffer.compare(used.used_for, requestHash) === 0 ? "used" : "usedForAnother";
      }),

    readKey: (code) => readKey(database.query, code),
  };
}
