import type { Statements } from "../sql/statements.ts";
import type { ReplayDatabase, ReplayStatement } from "./replay-database.ts";

const eventColumns = `id, code, definition, closed_on, erased_on, is_settled, has_raised_ceilings,
  batch, received, participations, pending, held, voiding`;
const contributionColumns = "key, seq, standing, totals, published, is_voided, batch, stands_out";

/** Statements for a group of rows at once, and for what PostgreSQL alone has. */
type GroupStatements = Record<
  | "lockEvent"
  | "lockEvents"
  | "namedContributions"
  | "waitingOfEvents"
  | "publicSumsOfEvents"
  | "saveContributions"
  | "updateEvents"
  | "becomePublisher"
  | "guardedCodes"
  | "writtenApart"
  | "rewriteContributions"
  | "rewriteTickets"
  | "writeUnchanged"
  | "eventVersions",
  ReplayStatement
>;

/** The statements of `sqlite-statements.ts` in the SQL of PostgreSQL. */
export const prepareStatements = ({
  prepare,
  prepareList,
}: ReplayDatabase): Statements & GroupStatements => ({
  insertEvent: prepare(
    "INSERT INTO event (code, definition) VALUES (?, ?) ON CONFLICT (code) DO NOTHING",
  ),
  eventByCode: prepareList(`SELECT ${eventColumns} FROM event WHERE code = ?`),
  codes: prepare("SELECT string_agg(code, ' ') AS codes FROM event"),
  codesNotErased: prepare("SELECT code FROM event WHERE erased_on IS NULL"),
  codesThatMayPublish: prepare(
    `SELECT code FROM event
     WHERE (pending > 0 OR has_raised_ceilings = 1) AND is_settled = 0 AND erased_on IS NULL`,
  ),
  codesToVoid: prepare("SELECT code FROM event WHERE voiding IS NOT NULL"),
  codesWithNames: prepare(
    "SELECT code FROM event WHERE names_erased_on IS NULL AND erased_on <= ? ORDER BY code LIMIT ?",
  ),
  saveNamesErased: prepare("UPDATE event SET names_erased_on = ? WHERE id = ?"),
  contribution: prepareList(
    `SELECT ${contributionColumns} FROM contribution WHERE event = ? AND key = ?`,
  ),
  contributionsOfBatch: prepareList(
    `SELECT ${contributionColumns} FROM contribution
     WHERE event = ? AND key >= ? AND key < ? AND batch = ? AND is_voided = 0`,
  ),
  waitingContributions: prepareList(
    `SELECT ${contributionColumns} FROM contribution
     WHERE event = ? AND standing = ? AND key >= ? AND standing <> 'settled'
     ORDER BY key LIMIT ?`,
  ),
  settlePending: prepare(
    `UPDATE contribution SET standing = 'settled', published = NULL, batch = ?, stands_out = 0
     WHERE event = ? AND standing = 'pending' AND key >= ? AND key < ?`,
  ),
  recount: prepare(
    `SELECT count(totals) FILTER (WHERE is_voided = 0) AS received,
       count(*) FILTER (WHERE length(shown) > 0 AND is_voided = 0) AS published,
       count(*) FILTER (WHERE standing = 'held' AND is_voided = 0) AS held,
       count(*) FILTER (
         WHERE standing = 'pending' AND coalesce(totals, '') <> coalesce(published, '')
       ) AS pending,
       coalesce(string_agg(shown, ''), '') AS packed
     FROM (SELECT standing, totals, published, is_voided,
         CASE WHEN standing = 'settled' THEN totals ELSE published END AS shown
       FROM contribution WHERE event = ? AND key >= ? AND key < ?) AS part`,
  ),
  keyAfterRows: prepareList(
    "SELECT key FROM contribution WHERE event = ? AND key >= ? ORDER BY key LIMIT 1 OFFSET ?",
  ),
  eraseContributions: prepare(
    `DELETE FROM contribution WHERE event = ?1
     AND key IN (SELECT key FROM contribution WHERE event = ?1 LIMIT ?2)`,
  ),
  codesToErase: prepare(
    `SELECT code FROM event WHERE erased_on IS NOT NULL
     AND EXISTS (SELECT 1 FROM contribution WHERE contribution.event = event.id)`,
  ),
  insertBatch: prepare(
    `INSERT INTO batch
       (event, n, day, participations, contributions, levels, change, voids, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  publicSums: prepare("SELECT sums FROM public_sums WHERE event = ?"),
  savePublicSums: prepare(
    `INSERT INTO public_sums (event, sums) VALUES (?, ?)
     ON CONFLICT (event) DO UPDATE SET sums = excluded.sums`,
  ),
  batchVoiding: prepare("SELECT n FROM batch WHERE event = ? AND voids = ?"),
  batches: prepare(
    `SELECT * FROM batch WHERE event = ?1 AND n > ?2 ORDER BY n
     LIMIT CASE WHEN CAST(?3 AS INTEGER) < 0 THEN NULL ELSE CAST(?3 AS INTEGER) END`,
  ),
  batchChanges: prepareList(
    "SELECT n, change, voids FROM batch WHERE event = ? AND n > ? ORDER BY n LIMIT ?",
  ),

  // Locked in the order of their codes, so that two processes never wait for each other. The rows are read again once
  // they are locked.
  lockEvents: prepareList(
    `SELECT ${eventColumns} FROM event WHERE code = ANY (CAST(? AS TEXT[])) ORDER BY code FOR UPDATE`,
  ),
  lockEvent: prepareList(`SELECT ${eventColumns} FROM event WHERE code = ? FOR UPDATE`),
  // The limit keeps the planner from joining all contributions of an event with those that are named, as it does while it
  // has no statistics of the table: that takes longer with each contribution.
  namedContributions: prepareList(
    `SELECT code, found.* FROM unnest(CAST(? AS TEXT[]), CAST(? AS BYTEA[]))
       AS named (event_code, named_key)
     JOIN event ON code = event_code
     CROSS JOIN LATERAL (
       SELECT ${contributionColumns} FROM contribution
       WHERE event = id AND key = named_key LIMIT 1
     ) AS found`,
  ),
  waitingOfEvents: prepareList(
    `SELECT due.event, waiting.* FROM unnest(CAST(? AS INTEGER[])) AS due (event)
     CROSS JOIN LATERAL (
       SELECT ${contributionColumns} FROM contribution
       WHERE event = due.event AND standing = 'pending' AND standing <> 'settled'
       ORDER BY key LIMIT ?
     ) AS waiting`,
  ),
  publicSumsOfEvents: prepare(
    "SELECT event, sums FROM public_sums WHERE event = ANY (CAST(? AS INTEGER[]))",
  ),
  saveContributions: prepare(
    `INSERT INTO contribution (event, ${contributionColumns})
     SELECT * FROM unnest(CAST(? AS INTEGER[]), CAST(? AS BYTEA[]), CAST(? AS BIGINT[]),
       CAST(? AS TEXT[]), CAST(? AS BYTEA[]), CAST(? AS BYTEA[]), CAST(? AS INTEGER[]),
       CAST(? AS INTEGER[]), CAST(? AS INTEGER[]))
     ON CONFLICT (event, key) DO UPDATE SET seq = excluded.seq, standing = excluded.standing,
       totals = excluded.totals, published = excluded.published, is_voided = excluded.is_voided,
       batch = excluded.batch, stands_out = excluded.stands_out`,
  ),
  // A definition is null if it has not changed.
  updateEvents: prepare(
    `UPDATE event SET definition = coalesce(changed.definition, event.definition),
       closed_on = changed.closed_on, erased_on = changed.erased_on,
       is_settled = changed.is_settled, has_raised_ceilings = changed.has_raised_ceilings,
       batch = changed.batch, received = changed.received,
       participations = changed.participations, pending = changed.pending, held = changed.held,
       voiding = changed.voiding
     FROM unnest(CAST(? AS TEXT[]), CAST(? AS TEXT[]), CAST(? AS TEXT[]), CAST(? AS INTEGER[]),
       CAST(? AS INTEGER[]), CAST(? AS INTEGER[]), CAST(? AS INTEGER[]), CAST(? AS INTEGER[]),
       CAST(? AS INTEGER[]), CAST(? AS INTEGER[]), CAST(? AS TEXT[]), CAST(? AS INTEGER[]))
       AS changed (definition, closed_on, erased_on, is_settled, has_raised_ceilings, batch,
         received, participations, pending, held, voiding, id)
     WHERE event.id = changed.id`,
  ),
  becomePublisher: prepare("SELECT CAST(pg_try_advisory_lock(?, ?) AS INTEGER) AS is_publisher"),
  guardedCodes: prepare("SELECT code FROM event JOIN place_key ON place_key.event = event.id"),
  writtenApart: prepare(
    `SELECT CAST(greatest(
       (SELECT count(DISTINCT CAST(xmin AS TEXT)) FROM contribution WHERE event = ?1),
       (SELECT count(DISTINCT CAST(xmin AS TEXT)) FROM ticket WHERE event = ?1)
     ) > 1 AS INTEGER) AS is_apart`,
  ),
  rewriteContributions: prepare(
    `WITH removed AS (DELETE FROM contribution WHERE event = ? RETURNING *)
     INSERT INTO contribution SELECT * FROM removed ORDER BY key`,
  ),
  rewriteTickets: prepare(
    `WITH removed AS (DELETE FROM ticket WHERE event = ? RETURNING *)
     INSERT INTO ticket SELECT * FROM removed ORDER BY hash`,
  ),
  writeUnchanged: prepare("UPDATE erasure SET count = count"),
  eventVersions: prepare("SELECT code, CAST(xmin AS TEXT) AS version FROM event"),
});

export type PostgresStatements = ReturnType<typeof prepareStatements>;
