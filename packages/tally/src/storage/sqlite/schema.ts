/** The tables of version 1. A later version adds a migration; this one is never edited after the first release. */
export const schema = `
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL,
  closed_on TEXT,
  erased_on TEXT,
  names_erased_on TEXT,
  is_settled INTEGER NOT NULL DEFAULT 0,
  has_raised_ceilings INTEGER NOT NULL DEFAULT 0,
  batch INTEGER NOT NULL DEFAULT 0,
  received INTEGER NOT NULL DEFAULT 0,
  participations INTEGER NOT NULL DEFAULT 0,
  pending INTEGER NOT NULL DEFAULT 0,
  held INTEGER NOT NULL DEFAULT 0,
  voiding TEXT
) STRICT;
CREATE INDEX event_voiding ON event (id) WHERE voiding IS NOT NULL;

-- The check compares with one word after the other. For a list of words SQLite builds a table in memory each time a row is written.
CREATE TABLE contribution (
  event INTEGER NOT NULL REFERENCES event (id),
  key BLOB NOT NULL,
  seq INTEGER NOT NULL,
  standing TEXT NOT NULL
    CHECK (standing = 'settled' OR standing = 'pending' OR standing = 'held'),
  totals BLOB,
  published BLOB,
  is_voided INTEGER NOT NULL DEFAULT 0,
  batch INTEGER NOT NULL DEFAULT 0,
  stands_out INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (event, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_waiting ON contribution (event, standing) WHERE standing <> 'settled';

CREATE TABLE batch (
  event INTEGER NOT NULL REFERENCES event (id),
  n INTEGER NOT NULL,
  day TEXT NOT NULL,
  participations INTEGER NOT NULL,
  contributions INTEGER NOT NULL DEFAULT 0,
  levels TEXT NOT NULL DEFAULT '{}',
  change TEXT NOT NULL DEFAULT '{}',
  voids INTEGER,
  reason TEXT,
  PRIMARY KEY (event, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_voids ON batch (event, voids) WHERE voids IS NOT NULL;

CREATE TABLE public_sums (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  sums TEXT NOT NULL
) STRICT;

CREATE TABLE capability (
  event INTEGER NOT NULL REFERENCES event (id),
  id INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('organiser', 'desk')),
  hash BLOB,
  label TEXT,
  created_on TEXT NOT NULL,
  PRIMARY KEY (event, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE desk_entry (
  event INTEGER NOT NULL REFERENCES event (id),
  id BLOB NOT NULL,
  desk INTEGER NOT NULL,
  day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('devices', 'weight', 'unknown')),
  type TEXT,
  state TEXT,
  count INTEGER NOT NULL DEFAULT 0,
  grams INTEGER NOT NULL DEFAULT 0,
  is_undone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (event, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_entry_counted ON desk_entry (event, kind, type, state, count, grams)
  WHERE is_undone = 0;

CREATE TABLE ceiling_change (
  event INTEGER NOT NULL REFERENCES event (id),
  n INTEGER NOT NULL,
  day TEXT NOT NULL,
  ceilings TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (event, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE declared (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  figures TEXT NOT NULL
) STRICT;

CREATE TABLE place_key (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  private_key BLOB NOT NULL
) STRICT;

CREATE TABLE ticket (
  event INTEGER NOT NULL REFERENCES event (id),
  hash BLOB NOT NULL,
  used_for BLOB,
  PRIMARY KEY (event, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE contribution_rate (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  busiest INTEGER NOT NULL,
  waves TEXT NOT NULL
) STRICT;

-- How many events were erased, by which backups that still contain them are found.
CREATE TABLE erasure (count INTEGER NOT NULL) STRICT;
INSERT INTO erasure VALUES (0);

-- The fields of packed totals, by the number that stands for them in this database.
CREATE TABLE totals_field (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE campaign (
  code TEXT NOT NULL PRIMARY KEY,
  definition TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_event (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  campaign TEXT NOT NULL,
  label TEXT NOT NULL
) STRICT;
CREATE INDEX campaign_event_campaign ON campaign_event (campaign, event);

CREATE TABLE quiz_question (
  event INTEGER NOT NULL REFERENCES event (id),
  position INTEGER NOT NULL,
  question TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('open', 'closed', 'hidden')),
  answers INTEGER NOT NULL,
  histogram TEXT,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE quiz_answer (
  event INTEGER NOT NULL REFERENCES event (id),
  key BLOB NOT NULL,
  question TEXT NOT NULL,
  choice TEXT NOT NULL,
  PRIMARY KEY (event, key)
) STRICT, WITHOUT ROWID;
`;
