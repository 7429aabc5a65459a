/** The words of `tables` that SQLite and PostgreSQL write differently. */
export type SchemaWords = Readonly<
  Record<"$id" | "$bigint" | "$bytes" | "$table" | "$keyed", string>
>;

/**
 * The tables of version 1. A later version adds a text to `migrations`; this one is never edited after the first release.
 * Flags are integers, so that both engines read the same rows.
 */
const tables = `
CREATE TABLE event (
  id $id,
  code TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL,
  closed_on TEXT,
  erased_on TEXT,
  names_erased_on TEXT,
  is_settled INTEGER NOT NULL DEFAULT 0,
  has_raised_ceilings INTEGER NOT NULL DEFAULT 0,
  batch INTEGER NOT NULL DEFAULT 0,
  received INTEGER NOT NULL DEFAULT 0,
  published INTEGER NOT NULL DEFAULT 0,
  pending INTEGER NOT NULL DEFAULT 0,
  above_limit INTEGER NOT NULL DEFAULT 0,
  voiding TEXT,
  public_sums TEXT
) $table;
CREATE INDEX event_voiding ON event (id) WHERE voiding IS NOT NULL;

-- waits: 0 settled, 1 a batch may publish more of it, 2 changed since it was last looked at. counted: in which counters
-- of its event it is, one bit each. Without a reference to the event, which would be looked up again for each row.
CREATE TABLE contribution (
  event INTEGER NOT NULL,
  key $bytes NOT NULL,
  seq $bigint NOT NULL,
  totals $bytes,
  published $bytes,
  is_above_limit INTEGER NOT NULL DEFAULT 0,
  is_voided INTEGER NOT NULL DEFAULT 0,
  first_batch INTEGER NOT NULL DEFAULT 0,
  stands_out INTEGER NOT NULL DEFAULT 0,
  waits INTEGER NOT NULL DEFAULT 0 CHECK (waits >= 0 AND waits <= 2),
  counted INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (event, key)
) $keyed;
CREATE INDEX contribution_waiting ON contribution (event, key) WHERE waits > 0;
CREATE INDEX contribution_changed ON contribution (event, key) WHERE waits = 2;

CREATE TABLE batch (
  event INTEGER NOT NULL REFERENCES event (id),
  n INTEGER NOT NULL,
  day TEXT NOT NULL,
  participations INTEGER NOT NULL,
  contributions INTEGER NOT NULL DEFAULT 0,
  levels TEXT NOT NULL DEFAULT '{}',
  change TEXT NOT NULL DEFAULT '{}',
  voids INTEGER,
  also_voids TEXT,
  reason TEXT,
  PRIMARY KEY (event, n)
) $keyed;
CREATE INDEX batch_voids ON batch (event) WHERE voids IS NOT NULL;

CREATE TABLE capability (
  event INTEGER NOT NULL REFERENCES event (id),
  id INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('organiser', 'desk')),
  hash $bytes,
  label TEXT,
  created_on TEXT NOT NULL,
  PRIMARY KEY (event, id)
) $keyed;

CREATE TABLE desk_entry (
  event INTEGER NOT NULL REFERENCES event (id),
  id $bytes NOT NULL,
  desk INTEGER NOT NULL,
  day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('devices', 'weight', 'unknown')),
  type TEXT,
  state TEXT,
  count INTEGER NOT NULL DEFAULT 0,
  grams $bigint NOT NULL DEFAULT 0,
  is_undone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (event, id)
) $keyed;
CREATE INDEX desk_entry_counted ON desk_entry (event, kind, type, state, count, grams)
  WHERE is_undone = 0;

CREATE TABLE ceiling_change (
  event INTEGER NOT NULL REFERENCES event (id),
  n INTEGER NOT NULL,
  day TEXT NOT NULL,
  ceilings TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (event, n)
) $keyed;

CREATE TABLE declared (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  figures TEXT NOT NULL
) $table;

CREATE TABLE place_key (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  private_key $bytes NOT NULL
) $table;

CREATE TABLE ticket (
  event INTEGER NOT NULL REFERENCES event (id),
  hash $bytes NOT NULL,
  used_for $bytes,
  PRIMARY KEY (event, hash)
) $keyed;

CREATE TABLE contribution_rate (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  busiest INTEGER NOT NULL,
  waves TEXT NOT NULL
) $table;

-- How many events were erased, by which backups that still contain them are found.
CREATE TABLE erasure (count INTEGER NOT NULL) $table;
INSERT INTO erasure VALUES (0);

-- The fields of packed totals, by the number that stands for them in this database.
CREATE TABLE totals_field (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) $table;

CREATE TABLE campaign (
  code TEXT NOT NULL PRIMARY KEY,
  definition TEXT NOT NULL,
  hash $bytes NOT NULL
) $keyed;

CREATE TABLE campaign_event (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  campaign TEXT NOT NULL,
  label TEXT NOT NULL
) $table;
CREATE INDEX campaign_event_campaign ON campaign_event (campaign, event);

CREATE TABLE quiz_question (
  event INTEGER NOT NULL REFERENCES event (id),
  position INTEGER NOT NULL,
  question TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('open', 'closed', 'hidden')),
  answers INTEGER NOT NULL,
  histogram TEXT,
  PRIMARY KEY (event, position)
) $keyed;

CREATE TABLE quiz_answer (
  event INTEGER NOT NULL REFERENCES event (id),
  key $bytes NOT NULL,
  question TEXT NOT NULL,
  choice TEXT NOT NULL,
  PRIMARY KEY (event, key)
) $keyed;
`;

/** What brings a database from each version to the next, in the words of `SchemaWords`. */
export const migrations: readonly string[] = [tables];

/** A migration in the words of one engine. */
export const inWords = (migration: string, words: SchemaWords): string =>
  migration.replace(/\$\w+/g, (word) => words[word as keyof SchemaWords] ?? word);
