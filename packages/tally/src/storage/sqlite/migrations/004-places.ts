/**
 * Guarded events: the key that signs places, and the tickets that are traded for them. Of a ticket only its hash is
 * kept; beside it, once used, the hash of what it was used for, so that a lost answer can be given again.
 */
export const places = `
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
`;
