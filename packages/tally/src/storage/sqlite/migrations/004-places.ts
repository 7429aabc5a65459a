/**
 * Guarded events: the key that signs places, and the hashes of tickets. A used ticket has the hash of the request it was
 * used for, so that a lost answer can be sent again.
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
