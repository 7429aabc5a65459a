import type { DatabaseSync } from "node:sqlite";
import { firstKey, keyAfter } from "../key-ranges.ts";
import type { StoreAccess } from "../store-access.ts";

/** Rows rewritten in one transaction, which other writes wait for. */
const rowsPerRewriting = 1000;

/** Reads, removes and inserts the rows of an event from a key on. Returns the last key, if there may be more. */
function prepareTable(database: DatabaseSync, table: string, key: string) {
  const select = database.prepare(
    `SELECT * FROM ${table} WHERE event = ? AND ${key} >= ? ORDER BY ${key} LIMIT ${rowsPerRewriting}`,
  );
  const columns = select.columns().map(({ name }) => name);
  const remove = database.prepare(`DELETE FROM ${table} WHERE event = ? AND ${key} = ?`);
  const insert = database.prepare(
    `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
  );
  return (eventId: number, from: Uint8Array): Uint8Array | undefined => {
    const rows = select.all(eventId, from);
    // All of them first: a row that is replaced by itself is written to its old place.
    for (const row of rows) remove.run(eventId, row[key]!);
    for (const row of rows) insert.run(...columns.map((name) => row[name]!));
    return rows.length < rowsPerRewriting ? undefined : (rows.at(-1)![key] as Uint8Array);
  };
}

type Options = Pick<StoreAccess, "run" | "read"> & {
  database: DatabaseSync;
  /** Is told the code of every event that changes, after the change is stored. */
  onChange: (listener: (code: string) => void) => unknown;
};

/**
 * Rewrites the tickets and the contributions of guarded events that changed, in the order of their keys. A page of the
 * file keeps its rows where there was space when they came: their places tell the order in which tickets were used and
 * contributions arrived, and so perhaps who sent what.
 */
export function createRewriting({ run, read, database, onChange }: Options) {
  const guarded = database.prepare(
    "SELECT code FROM event JOIN place_key ON place_key.event = event.id",
  );
  const tables = [
    prepareTable(database, "contribution", "key"),
    prepareTable(database, "ticket", "hash"),
  ];
  // An earlier process may have stopped before it rewrote what changed last.
  const changed = new Set(guarded.all().map(({ code }) => String(code)));
  onChange((code) => changed.add(code));

  async function rewrite(code: string): Promise<void> {
    for (const rewriteSome of tables) {
      let from: Uint8Array | undefined = firstKey;
      while (from) {
        const first: Uint8Array = from;
        const last: Uint8Array | undefined = await run((transaction) => {
          const id = transaction.find(code)?.id;
          const lastOfSome = id === undefined ? undefined : rewriteSome(id, first);
          return () => lastOfSome;
        });
        from = last && keyAfter(last);
      }
    }
  }

  return async (): Promise<void> => {
    const codes = await read(() => guarded.all());
    for (const code of codes.map((row) => String(row.code)).filter((one) => changed.has(one))) {
      changed.delete(code);
      try {
        await rewrite(code);
      } catch (error) {
        changed.add(code);
        throw error;
      }
    }
  };
}
