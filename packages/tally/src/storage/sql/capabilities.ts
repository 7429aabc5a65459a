import type { EventRecord } from "../event-record.ts";
import type { Capability, OrganiserStore } from "../organiser-store.ts";
import type { StoreAccess } from "../store-access.ts";
import type { SqlDatabase } from "./sql-database.ts";

const maxHelpers = 50;
/** Removed helpers included, each of which keeps its row. */
const maxHelpersEver = 1000;
const organiserId = 0;

type Row = {
  id: number;
  role: Capability["role"];
  hash: Uint8Array;
  label: string | null;
  created_on: string;
};

type Store = Pick<
  OrganiserStore,
  "capabilities" | "replaceOrganiser" | "addHelper" | "removeHelper"
>;

const prepareStatements = (database: SqlDatabase) => ({
  save: database.prepare(
    `INSERT INTO capability (event, id, role, hash, label, created_on) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (event, id) DO UPDATE SET hash = excluded.hash, created_on = excluded.created_on`,
  ),
  all: database.prepare(
    "SELECT * FROM capability WHERE event = ? AND hash IS NOT NULL ORDER BY id",
  ),
  last: database.prepare(
    "SELECT max(id) AS id, count(hash) AS count FROM capability WHERE event = ?",
  ),
  drop: database.prepare(
    "UPDATE capability SET hash = NULL WHERE event = ? AND id = ? AND role = 'desk' AND hash IS NOT NULL",
  ),
  eraseLabels: database.prepare("UPDATE capability SET label = NULL WHERE event = ?"),
});

/** The keys of an event's organiser and helpers. */
export function createCapabilities(database: SqlDatabase, access: StoreAccess) {
  const statements = prepareStatements(database);

  /** For the transaction that creates an event, so that the event and its organiser's key are stored together. */
  const insertOrganiser = (event: number, day: string, hash: Uint8Array): void => {
    statements.save.run(event, organiserId, "organiser", hash, null, day);
  };

  const store: Store = {
    capabilities: async (code) =>
      access.read((transaction) => {
        const record = transaction.find(code);
        if (!record) return [];
        return (statements.all.all(record.id) as Row[]).map(
          ({ created_on: createdOn, ...row }) => ({ ...row, createdOn }),
        );
      }),

    replaceOrganiser: (code, hash) =>
      access.changeEvent(code, (transaction, record) => {
        insertOrganiser(record.id, transaction.today(record), hash);
        return { ok: true };
      }),

    addHelper: (code, label, hash) =>
      access.run<number | "unknown" | "tooMany">((transaction) => {
        const record = transaction.find(code);
        if (!record) return () => "unknown";
        const last = statements.last.get(record.id) as { id: number | null; count: number };
        if (last.count > maxHelpers || (last.id ?? 0) >= maxHelpersEver) return () => "tooMany";
        const id = (last.id ?? organiserId) + 1;
        statements.save.run(record.id, id, "desk", hash, label, transaction.today(record));
        return () => id;
      }),

    removeHelper: (code, id) =>
      access.run((transaction) => {
        const record = transaction.find(code);
        const isRemoved = record !== undefined && statements.drop.run(record.id, id).changes === 1;
        return () => isRemoved;
      }),
  };

  return {
    store,
    insertOrganiser,
    /** For the transaction that erases the event's contributions: a label is often a person's name. */
    eraseLabels: ({ id }: EventRecord): void => void statements.eraseLabels.run(id),
  };
}
