/** The tables of SQLite's migration 11. */
export const campaigns = `
CREATE TABLE campaign (
  code TEXT NOT NULL PRIMARY KEY,
  definition TEXT NOT NULL,
  hash BYTEA NOT NULL
);

CREATE TABLE campaign_event (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  campaign TEXT NOT NULL,
  label TEXT NOT NULL
);
CREATE INDEX campaign_event_campaign ON campaign_event (campaign, event);
`;
