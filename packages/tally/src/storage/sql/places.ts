import type { SqlDatabase } from "./sql-database.ts";
import type { EventRecord } from "../event-record.ts";
import type { PlaceStore } from "../place-store.ts";
import type { StoreAccess } from "../store-access.ts";

const maxTickets = 20_000;

/** The tickets and signing keys. */
export function createPlaces(database: SqlDatabase, access: StoreAccess) {
  const insertKey = database.prepare("INSERT INTO place_key (event, private_key) VALUES (?, ?)");
  const readKey = database.prepare("SELECT private_key FROM place_key WHERE event = ?");
  const dropKey = database.prepare("DELETE FROM place_key WHERE event = ?");
  const insertTicket = database.prepare("INSERT INTO ticket (event, hash) VALUES (?, ?)");
  const useTicket = database.prepare(
    "UPDATE ticket SET used_for = ? WHERE event = ? AND hash = ? AND used_for IS NULL",
  );
  const ticket = database.prepare("SELECT used_for FROM ticket WHERE event = ? AND hash = ?");
  const counts = database.prepare(
    "SELECT count(*) AS tickets, count(used_for) AS used FROM ticket WHERE event = ?",
  );
  const dropTickets = database.prepare("DELETE FROM ticket WHERE event = ?");

  const readPrivateKey = ({ id }: EventRecord): Uint8Array | undefined =>
    readKey.get(id)?.private_key as Uint8Array | undefined;
  const readTicketCounts = ({ id }: EventRecord) => {
    const { tickets, used } = counts.get(id) as { tickets: number; used: number };
    return { tickets, used };
  };

  const store: PlaceStore = {
    addTickets: (code, hashes) =>
      access.run<"added" | "notGuarded" | "tooMany">((transaction) => {
        const record = transaction.find(code);
        if (!record || !readPrivateKey(record)) return () => "notGuarded";
        if (readTicketCounts(record).tickets + hashes.length > maxTickets) return () => "tooMany";
        for (const hash of hashes) insertTicket.run(record.id, hash);
        return () => "added";
      }),

    countTickets: async (code) =>
      access.read((transaction) => {
        const record = transaction.find(code);
        return record?.event.mode === "guarded" ? readTicketCounts(record) : undefined;
      }),

    useTicket: (code, ticketHash, requestHash) =>
      access.run<"used" | "usedForAnother" | "unknownTicket">((transaction) => {
        const record = transaction.find(code);
        const row = record && ticket.get(record.id, ticketHash);
        if (!row) return () => "unknownTicket";
        useTicket.run(requestHash, record.id, ticketHash);
        const usedFor = (row.used_for as Uint8Array | null) ?? requestHash;
        return () => (Buffer.compare(usedFor, requestHash) === 0 ? "used" : "usedForAnother");
      }),

    readKey: async (code) =>
      access.read((transaction) => {
        const record = transaction.find(code);
        return record && readPrivateKey(record);
      }),
  };

  return {
    store,
    /** For the transaction that creates the event. */
    insertKey: ({ id }: EventRecord, privateKey: Uint8Array): void =>
      void insertKey.run(id, privateKey),
    /** For the transaction that erases the event's contributions. */
    erase({ id }: EventRecord): void {
      dropKey.run(id);
      dropTickets.run(id);
    },
  };
}
