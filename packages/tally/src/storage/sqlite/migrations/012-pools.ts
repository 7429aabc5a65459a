/**
 * Pools: hidden events that contain what the events of a department left at their close. `pooled_contribution` tells where
 * a contribution of an event is now; an event counts how many were moved, and how many of these were withdrawn since.
 */
export const pools = `
ALTER TABLE event ADD COLUMN is_pool INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN pooled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN pooled_withdrawn INTEGER NOT NULL DEFAULT 0;

CREATE TABLE pooled_contribution (
  event INTEGER NOT NULL REFERENCES event (id),
  key BLOB NOT NULL,
  pool TEXT NOT NULL,
  is_received INTEGER NOT NULL,
  PRIMARY KEY (event, key)
) STRICT, WITHOUT ROWID;
`;
