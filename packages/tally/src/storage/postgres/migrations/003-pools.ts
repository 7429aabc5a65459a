/** The columns and the table of SQLite's migration 12. */
export const pools = `
ALTER TABLE event ADD COLUMN is_pool INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN pooled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN pooled_withdrawn INTEGER NOT NULL DEFAULT 0;

CREATE TABLE pooled_contribution (
  event INTEGER NOT NULL REFERENCES event (id),
  key BYTEA NOT NULL,
  pool TEXT NOT NULL,
  is_received INTEGER NOT NULL,
  PRIMARY KEY (event, key)
);
`;
