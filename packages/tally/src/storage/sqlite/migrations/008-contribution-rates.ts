/** The busiest minute of each event and its unusual waves, without the time of either. */
export const contributionRates = `
CREATE TABLE contribution_rate (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  busiest INTEGER NOT NULL,
  waves TEXT NOT NULL
) STRICT;
`;
