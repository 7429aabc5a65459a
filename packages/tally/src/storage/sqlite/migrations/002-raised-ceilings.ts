/** Whether ceilings rose since the last batch. The next batch then publishes contributions that are now below them. */
export const raisedCeilings =
  "ALTER TABLE event ADD COLUMN has_raised_ceilings INTEGER NOT NULL DEFAULT 0";
