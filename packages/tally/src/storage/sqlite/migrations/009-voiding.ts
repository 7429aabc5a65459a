/** A batch that is being taken back, as JSON. Each minute the events that have one are looked for. */
export const voiding = `
ALTER TABLE event ADD COLUMN voiding TEXT;
CREATE INDEX event_voiding ON event (id) WHERE voiding IS NOT NULL;
`;
