import type { DatabaseSync } from "node:sqlite";

/** Every statement for events, contributions and batches, prepared once. */
export const prepareStatements = (database: DatabaseSync) => ({
  insertEvent: database.prepare(
    "INSERT INTO event (code, definition) VALUES (?, ?) ON CONFLICT (code) DO NOTHING",
  ),
  eventByCode: database.prepare("SELECT * FROM event WHERE code = ?"),
  events: database.prepare("SELECT * FROM event ORDER BY id"),
  codesNotErased: database.prepare("SELECT code FROM event WHERE erased_on IS NULL"),
  updateEvent: database.prepare(
    `UPDATE event SET definition = ?, closed_on = ?, erased_on = ?, is_settled = ?,
       has_raised_ceilings = ?, batch = ?, participations = ?, pending = ?, held = ? WHERE id = ?`,
  ),
  contribution: database.prepare("SELECT * FROM contribution WHERE event = ? AND key = ?"),
  contributions: database.prepare("SELECT * FROM contribution WHERE event = ?"),
  // Without INDEXED BY the planner scans the whole event. The literal condition makes the partial index usable.
  waitingContributions: database.prepare(
    `SELECT * FROM contribution INDEXED BY contribution_waiting
     WHERE event = ? AND standing = ? AND standing <> 'settled'`,
  ),
  saveContribution: database.prepare(
    `INSERT INTO contribution (event, key, seq, standing, totals, published)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (event, key) DO UPDATE SET seq = excluded.seq, standing = excluded.standing,
       totals = excluded.totals, published = excluded.published`,
  ),
  // One value for each step instead of one object for each row: packed totals that follow one another read like one.
  // SQLite concatenates blobs as text without interpreting their bytes, and the cast turns the result into a blob again.
  recount: database.prepare(
    `SELECT count(shown) AS participations,
       count(*) FILTER (WHERE standing = 'held') AS held,
       count(*) FILTER (WHERE standing = 'pending' AND totals IS NOT published) AS pending,
       CAST(coalesce(group_concat(shown, ''), '') AS BLOB) AS packed
     FROM (SELECT standing, totals, published, iif(standing = 'settled', totals, published) AS shown
       FROM contribution WHERE event = ? AND key >= ? AND key < ?)`,
  ),
  eraseContributions: database.prepare("DELETE FROM contribution WHERE event = ?"),
  insertBatch: database.prepare(
    "INSERT INTO batch (event, n, day, participations, sums) VALUES (?, ?, ?, ?, ?)",
  ),
  batch: database.prepare("SELECT * FROM batch WHERE event = ? AND n = ?"),
  batches: database.prepare("SELECT * FROM batch WHERE event = ? ORDER BY n"),
});

export type Statements = ReturnType<typeof prepareStatements>;

/** Rows as SQLite returns them; STRICT tables guarantee the types. */
export type EventRow = {
  id: number;
  code: string;
  definition: string;
  closed_on: string | null;
  erased_on: string | null;
  is_settled: number;
  has_raised_ceilings: number;
  batch: number;
  participations: number;
  pending: number;
  held: number;
};
export type ContributionRow = {
  key: Uint8Array;
  seq: number;
  standing: "settled" | "pending" | "held";
  totals: Uint8Array | null;
  published: Uint8Array | null;
};
/** `packed` is the published totals of all rows, one after another. */
export type RecountRow = {
  participations: number;
  held: number;
  pending: number;
  packed: Uint8Array;
};
export type BatchRow = { n: number; day: string; participations: number; sums: string };
