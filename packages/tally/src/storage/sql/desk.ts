import type { SqlDatabase } from "./sql-database.ts";
import {
  type Collected,
  type DeskCount,
  type DeskEntry,
  type DeviceState,
  type DeviceType,
} from "@digital-cleanup/challenge";
import type { DeskResult, DeskStore, StoredDeskEntry } from "../desk-store.ts";
import type { EventRecord } from "../event-record.ts";
import type { StoreAccess } from "../store-access.ts";

/** Far more than the desks of a town record. Every export reads each of them. */
const maxEntries = 20_000;

type EntryRow = {
  id: Uint8Array;
  day: string;
  label: string | null;
  kind: "devices" | "weight";
  type: DeviceType;
  state: DeviceState;
  count: number;
  grams: number;
  is_undone: number;
};

const entryFromRow = (row: EntryRow): StoredDeskEntry => {
  const { day, label, kind, type, state, count, grams } = row;
  const common = { id: Buffer.from(row.id).toString("base64url"), day, label };
  const isUndone = row.is_undone === 1;
  return kind === "devices"
    ? { ...common, isUndone, kind, type, state, count }
    : { ...common, isUndone, kind, grams, pieces: count };
};

const idBytes = (id: string): Uint8Array => Buffer.from(id, "base64url");

const countColumns = (entry: DeskCount) =>
  entry.kind === "devices"
    ? ([entry.kind, entry.type, entry.state, entry.count, 0] as const)
    : ([entry.kind, null, null, entry.pieces ?? 0, entry.grams] as const);

/** The desk entries. */
export function createDesk(database: SqlDatabase, access: StoreAccess) {
  // If an undo arrived before its entry, the row exists already: undone, and of unknown kind.
  const insert = database.prepare(
    `INSERT INTO desk_entry (event, id, desk, day, kind, type, state, count, grams)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (event, id) DO UPDATE SET kind = excluded.kind, type = excluded.type,
       state = excluded.state, count = excluded.count, grams = excluded.grams
     WHERE desk_entry.kind = 'unknown'`,
  );
  const undo = database.prepare(
    `INSERT INTO desk_entry (event, id, desk, day, kind, is_undone) VALUES (?, ?, ?, ?, 'unknown', 1)
     ON CONFLICT (event, id) DO UPDATE SET is_undone = 1`,
  );
  const find = database.prepare("SELECT 1 FROM desk_entry WHERE event = ? AND id = ?");
  const countEntries = database.prepare("SELECT count(*) AS n FROM desk_entry WHERE event = ?");
  const list = database.prepare(
    `SELECT entry.*, capability.label FROM desk_entry AS entry
     LEFT JOIN capability ON capability.event = entry.event AND capability.id = entry.desk
     WHERE entry.event = ? AND kind <> 'unknown' ORDER BY day, entry.id`,
  );
  const sums = database.prepare(
    `SELECT kind, type, state, sum(count) AS count, sum(grams) AS grams FROM desk_entry
     WHERE event = ? AND is_undone = 0 GROUP BY kind, type, state`,
  );

  const store: DeskStore = {
    add: (code, desk, entries) =>
      access.run<DeskResult>((transaction) => {
        const record = transaction.find(code);
        if (!record) return () => ({ ok: false, reason: "unknown" });
        if (record.erasedOn !== null) return () => ({ ok: false, reason: "erased" });
        const storedCount = Number(countEntries.get(record.id)?.n);
        // A full desk still accepts undos and repeated entries.
        const isNew = ({ id }: DeskEntry) => find.get(record.id, idBytes(id)) === undefined;
        if (
          storedCount + entries.length > maxEntries &&
          storedCount + entries.filter(isNew).length > maxEntries
        ) {
          return () => ({ ok: false, reason: "tooMany" });
        }
        const day = transaction.today(record);
        for (const entry of entries) {
          const id = idBytes(entry.id);
          if (entry.kind === "undo") undo.run(record.id, id, desk, day);
          else insert.run(record.id, id, desk, day, ...countColumns(entry));
        }
        transaction.touch(record);
        return () => ({ ok: true });
      }),

    entries: async (code) =>
      access.read((transaction) => {
        const record = transaction.find(code);
        return record ? (list.all(record.id) as EntryRow[]).map(entryFromRow) : [];
      }),
  };

  return {
    store,
    readCollected({ id }: EventRecord): Collected {
      const rows = sums.all(id) as EntryRow[];
      const weighed = rows.find(({ kind }) => kind === "weight");
      const devices: Collected["devices"] = {};
      for (const { kind, type, state, count } of rows) {
        if (kind !== "devices") continue;
        devices[type] = { working: "0", broken: "0", ...devices[type], [state]: String(count) };
      }
      return {
        devices,
        grams: String(weighed?.grams ?? 0),
        ...(weighed?.count && { pieces: String(weighed.count) }),
      };
    },
  };
}
