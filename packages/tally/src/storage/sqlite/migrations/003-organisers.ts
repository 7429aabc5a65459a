/**
 * The capabilities of organisers and helpers, desk entries, raised ceilings and declared figures. A capability without a hash was
 * revoked; its label stays for its entries.
 */
export const organisers = `
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
`;
