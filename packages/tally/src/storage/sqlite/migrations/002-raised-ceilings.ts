/** Whether ceilings rose since the last batch, which alone lets go of held participations. */
export const raisedCeilings =
  "ALTER TABLE event ADD COLUMN has_raised_ceilings INTEGER NOT NULL DEFAULT 0";
