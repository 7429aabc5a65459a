import type { StoreContext } from "./context.ts";
import { firstKey, keyAfterPart } from "./contributions.ts";
import type { Query } from "./database.ts";
import { lockEvent, readCodes } from "./events.ts";

/** Rows rewritten in one transaction, which other writes wait for. */
const maxRows = 1000;
const tables = { contribution: "key", ticket: "hash" };

/**
 * Rewrites the tickets and the contributions of guarded events in the order of their keys. The place of a row in its table,
 * and in PostgreSQL the transaction that wrote it, tell the order in which tickets were used and contributions arrived,
 * and so perhaps who sent what.
 */
export class Rewriting {
  readonly #context: StoreContext;
  readonly #changed = new Set<string>();
  /** An earlier process may have stopped before it rewrote what changed last. */
  #isFirst = true;

  constructor(context: StoreContext) {
    this.#context = context;
  }

  /** Rows of these events have changed. */
  note(codes: Iterable<string>): void {
    for (const code of codes) this.#changed.add(code);
  }

  /** Resolves to whether rows were rewritten. */
  async rewrite(): Promise<boolean> {
    const { database } = this.#context;
    const guarded = await readCodes(database, "id IN (SELECT event FROM place_key)");
    const due = guarded.filter((code) => this.#isFirst || this.#changed.has(code));
    this.#changed.clear();
    try {
      for (const code of due) {
        for (const [table, key] of Object.entries(tables))
          await this.#rewriteTable(code, table, key);
      }
      this.#isFirst = false;
    } catch (error) {
      this.note(due);
      throw error;
    }
    return due.length > 0;
  }

  async #rewriteTable(code: string, table: string, key: string): Promise<void> {
    const { database } = this.#context;
    let from: Uint8Array | undefined = firstKey;
    while (from) {
      const first: Uint8Array = from;
      from = await database.transaction(async (db) => {
        const record = await lockEvent(db, code, "change");
        return record && rewritePart(db.query, { table, key, eventId: record.id, from: first });
      });
    }
  }
}

type Part = { table: string; key: string; eventId: number; from: Uint8Array };

/** Returns the key from which the next part begins. */
async function rewritePart(
  query: Query,
  { table, key, eventId, from }: Part,
): Promise<Uint8Array | undefined> {
  const rows = await query(
    `SELECT * FROM ${table} WHERE event = ?1 AND ${key} >= ?2 ORDER BY ${key} LIMIT ?3`,
    [eventId, from, maxRows],
  );
  // All of them first: a row that is replaced by itself is written to its old place.
  await Promise.all(
    rows.map((row) =>
      query(`DELETE FROM ${table} WHERE event = ?1 AND ${key} = ?2`, [eventId, row[key]!]),
    ),
  );
  await Promise.all(
    rows.map((row) => {
      const columns = Object.keys(row);
      const places = columns.map((_, index) => `?${index + 1}`);
      const sql = `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places.join(", ")})`;
      return query(sql, Object.values(row));
    }),
  );
  return keyAfterPart(
    rows.map((row) => ({ key: row[key] as Uint8Array })),
    maxRows,
  );
}
