import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Statements } from "../sql/statements.ts";

const eventColumns = `id, code, definition, closed_on, erased_on, is_settled, has_raised_ceilings,
  batch, received, participations, pending, held, voiding`;
const contributionColumns = "key, seq, standing, totals, published, is_voided, batch, stands_out";

/** A statement whose rows are lists of values: objects with a name for each value take twice as long to read. */
function prepareList(database: DatabaseSync, sql: string): StatementSync {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
}

export type SqliteStatements = Statements &
  Record<"dataVersion" | "updateEvent" | "saveContribution", StatementSync>;

/** Every statement for events, contributions and batches, prepared once. */
export const prepareStatements = (database: DatabaseSync): SqliteStatements => ({
  insertEvent: database.prepare(
    "INSERT INTO event (code, definition) VALUES (?, ?) ON CONFLICT (code) DO NOTHING",
  ),
  eventByCode: prepareList(database, `SELECT ${eventColumns} FROM event WHERE code = ?`),
  // One text from the index of codes: a row for each of 20,000 events takes ten times as long.
  codes: database.prepare("SELECT group_concat(code, ' ') AS codes FROM event"),
  // Changes when another connection commits.
  dataVersion: database.prepare("PRAGMA data_version"),
  codesNotErased: database.prepare("SELECT code FROM event WHERE erased_on IS NULL"),
  codesThatMayPublish: database.prepare(
    `SELECT code FROM event
     WHERE (pending > 0 OR has_raised_ceilings = 1) AND is_settled = 0 AND erased_on IS NULL`,
  ),
  codesToVoid: database.prepare("SELECT code FROM event WHERE voiding IS NOT NULL"),
  codesWithNames: database.prepare(
    "SELECT code FROM event WHERE names_erased_on IS NULL AND erased_on <= ? LIMIT ?",
  ),
  saveNamesErased: database.prepare("UPDATE event SET names_erased_on = ? WHERE id = ?"),
  updateEvent: database.prepare(
    `UPDATE event SET definition = ?, closed_on = ?, erased_on = ?, is_settled = ?,
       has_raised_ceilings = ?, batch = ?, received = ?, participations = ?, pending = ?, held = ?,
       voiding = ?
     WHERE id = ?`,
  ),
  contribution: prepareList(
    database,
    `SELECT ${contributionColumns} FROM contribution WHERE event = ? AND key = ?`,
  ),
  contributionsOfBatch: prepareList(
    database,
    `SELECT ${contributionColumns} FROM contribution
     WHERE event = ? AND key >= ? AND key < ? AND batch = ? AND NOT is_voided`,
  ),
  // Without INDEXED BY the planner scans the whole event. The literal condition makes the partial index usable.
  waitingContributions: prepareList(
    database,
    `SELECT ${contributionColumns} FROM contribution INDEXED BY contribution_waiting
     WHERE event = ? AND standing = ? AND key >= ? AND standing <> 'settled'
     ORDER BY key LIMIT ?`,
  ),
  settlePending: database.prepare(
    `UPDATE contribution INDEXED BY contribution_waiting
     SET standing = 'settled', published = NULL, batch = ?, stands_out = 0
     WHERE event = ? AND standing = 'pending' AND key >= ? AND key < ? AND standing <> 'settled'`,
  ),
  saveContribution: database.prepare(
    `INSERT INTO contribution
       (event, ${contributionColumns})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (event, key) DO UPDATE SET seq = excluded.seq, standing = excluded.standing,
       totals = excluded.totals, published = excluded.published, is_voided = excluded.is_voided,
       batch = excluded.batch, stands_out = excluded.stands_out`,
  ),
  // One value for each step instead of one object for each row: packed totals that follow one another read like one.
  // SQLite concatenates blobs as text without interpreting their bytes, and the cast turns the result into a blob again.
  recount: database.prepare(
    `SELECT count(totals) FILTER (WHERE NOT is_voided) AS received,
       count(*) FILTER (WHERE length(shown) > 0 AND NOT is_voided) AS published,
       count(*) FILTER (WHERE standing = 'held' AND NOT is_voided) AS held,
       count(*) FILTER (
         WHERE standing = 'pending' AND coalesce(totals, x'') <> coalesce(published, x'')
       ) AS pending,
       CAST(coalesce(group_concat(shown, ''), '') AS BLOB) AS packed
     FROM (SELECT standing, totals, published, is_voided,
         iif(standing = 'settled', totals, published) AS shown
       FROM contribution WHERE event = ? AND key >= ? AND key < ?)`,
  ),
  // By number of rows, which takes a tenth of the time that it takes to read them.
  keyAfterRows: prepareList(
    database,
    "SELECT key FROM contribution WHERE event = ? AND key >= ? ORDER BY key LIMIT 1 OFFSET ?",
  ),
  eraseContributions: database.prepare(
    `DELETE FROM contribution WHERE event = ?1
     AND key IN (SELECT key FROM contribution WHERE event = ?1 LIMIT ?2)`,
  ),
  codesToErase: database.prepare(
    `SELECT code FROM event WHERE erased_on IS NOT NULL
     AND EXISTS (SELECT 1 FROM contribution WHERE contribution.event = event.id)`,
  ),
  insertBatch: database.prepare(
    `INSERT INTO batch
       (event, n, day, participations, contributions, levels, change, voids, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  publicSums: database.prepare("SELECT sums FROM public_sums WHERE event = ?"),
  savePublicSums: database.prepare(
    `INSERT INTO public_sums (event, sums) VALUES (?, ?)
     ON CONFLICT (event) DO UPDATE SET sums = excluded.sums`,
  ),
  batchVoiding: database.prepare("SELECT n FROM batch WHERE event = ? AND voids = ?"),
  // A negative limit is none.
  batches: database.prepare("SELECT * FROM batch WHERE event = ? AND n > ? ORDER BY n LIMIT ?"),
  batchChanges: prepareList(
    database,
    "SELECT n, change, voids FROM batch WHERE event = ? AND n > ? ORDER BY n LIMIT ?",
  ),
});
