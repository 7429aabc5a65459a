/**
 * The same table of contributions, whose check compares `standing` with one word after the other. For a list of three words
 * SQLite builds a table in memory each time a row is written, which took a third of the time to write it.
 */
export const standingCheck = `
CREATE TABLE checked_contribution (
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

INSERT INTO checked_contribution
SELECT event, key, seq, standing, totals, published, is_voided, batch, stands_out FROM contribution;

DROP TABLE contribution;
ALTER TABLE checked_contribution RENAME TO contribution;
CREATE INDEX contribution_waiting ON contribution (event, standing) WHERE standing <> 'settled';
`;
