/** Sums are text in `batch`, totals are packed: no integer column can pass 2^53. */
export const events = `
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL,
  closed_on TEXT,
  erased_on TEXT,
  is_settled INTEGER NOT NULL DEFAULT 0,
  batch INTEGER NOT NULL DEFAULT 0,
  participations INTEGER NOT NULL DEFAULT 0,
  pending INTEGER NOT NULL DEFAULT 0,
  held INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE contribution (
  event INTEGER NOT NULL REFERENCES event (id),
  key BLOB NOT NULL,
  seq INTEGER NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('settled', 'pending', 'held')),
  totals BLOB,
  published BLOB,
  PRIMARY KEY (event, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX contribution_waiting ON contribution (event, standing) WHERE standing <> 'settled';

CREATE TABLE batch (
  event INTEGER NOT NULL REFERENCES event (id),
  n INTEGER NOT NULL,
  day TEXT NOT NULL,
  participations INTEGER NOT NULL,
  sums TEXT NOT NULL,
  PRIMARY KEY (event, n)
) STRICT, WITHOUT ROWID;
`;
