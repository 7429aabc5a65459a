/** Events of one organiser under one page and one key. `label` is the service or the site, by which years are compared. */
export const campaigns = `
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
`;
