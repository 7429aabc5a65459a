import type {
  Collected,
  DeskCount,
  DeskEntry,
  DeviceState,
  DeviceType,
} from "@digital-cleanup/challenge";
import type { StoreContext } from "./context.ts";
import type { Query } from "./database.ts";
import { dayOf, holdEvent } from "./events.ts";

/** An entry as stored. `label` is the helper's, null if the organiser recorded it. */
export type StoredDeskEntry = {
  id: string;
  day: string;
  label: string | null;
  isUndone: boolean;
} & (
  | { kind: "devices"; type: DeviceType; state: DeviceState; count: number }
  | { kind: "weight"; grams: number; pieces: number }
);

export type DeskResult = { ok: true } | { ok: false; reason: "unknown" | "erased" | "tooMany" };

/** The entries of an event's collection desks. Promises resolve and reject as those of `Store`. */
export type DeskStore = {
  /** Stores the new ones of `entries`. `desk` is the number of the capability that sent them. */
  add(code: string, desk: number, entries: readonly DeskEntry[]): Promise<DeskResult>;
  /** All entries of an event by day, undone ones included. */
  entries(code: string): Promise<StoredDeskEntry[]>;
};

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

// If an undo arrived before its entry, the row exists already: undone, and of unknown kind.
const insertSql = `INSERT INTO desk_entry (event, id, desk, day, kind, type, state, count, grams)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
  ON CONFLICT (event, id) DO UPDATE SET kind = excluded.kind, type = excluded.type,
    state = excluded.state, count = excluded.count, grams = excluded.grams
  WHERE desk_entry.kind = 'unknown'`;
const undoSql = `INSERT INTO desk_entry (event, id, desk, day, kind, is_undone)
  VALUES (?1, ?2, ?3, ?4, 'unknown', 1)
  ON CONFLICT (event, id) DO UPDATE SET is_undone = 1`;

/** The desk entries. */
export function createDesk({ database, clock, notify }: StoreContext): DeskStore {
  return {
    async add(code, desk, entries) {
      const result = await database.transaction(async (db): Promise<DeskResult> => {
        const { query } = db;
        const record = await holdEvent(db, code);
        if (!record) return { ok: false, reason: "unknown" };
        if (record.erasedOn !== null) return { ok: false, reason: "erased" };
        if (await isFull(query, record.id, entries)) return { ok: false, reason: "tooMany" };
        const day = dayOf(record, clock());
        for (const entry of entries) {
          const common = [record.id, idBytes(entry.id), desk, day];
          if (entry.kind === "undo") await query(undoSql, common);
          else await query(insertSql, [...common, ...countColumns(entry)]);
        }
        return { ok: true };
      });
      if (result.ok) notify([code]);
      return result;
    },

    async entries(code) {
      const rows = await database.query<EntryRow>(
        `SELECT entry.*, capability.label FROM desk_entry AS entry
         JOIN event ON event.id = entry.event
         LEFT JOIN capability ON capability.event = entry.event AND capability.id = entry.desk
         WHERE code = ?1 AND kind <> 'unknown' ORDER BY day, entry.id`,
        [code],
      );
      return rows.map(entryFromRow);
    },
  };
}

/** A full desk still accepts undos and repeated entries. */
async function isFull(
  query: Query,
  eventId: number,
  entries: readonly DeskEntry[],
): Promise<boolean> {
  const [stored] = await query<{ n: number }>(
    "SELECT count(*) AS n FROM desk_entry WHERE event = ?1",
    [eventId],
  );
  if (stored!.n + entries.length <= maxEntries) return false;
  let added = 0;
  for (const { id } of entries) {
    const found = await query("SELECT 1 AS found FROM desk_entry WHERE event = ?1 AND id = ?2", [
      eventId,
      idBytes(id),
    ]);
    if (found.length === 0) added += 1;
  }
  return stored!.n + added > maxEntries;
}

/** The sums of an event's desk entries. */
export async function readCollected(query: Query, eventId: number): Promise<Collected> {
  const rows = await query<EntryRow>(
    `SELECT kind, type, state, sum(count) AS count, sum(grams) AS grams FROM desk_entry
     WHERE event = ?1 AND is_undone = 0 GROUP BY kind, type, state`,
    [eventId],
  );
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
}
