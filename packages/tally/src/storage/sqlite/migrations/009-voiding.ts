/**
 * A batch that is being taken back, as JSON. Each minute the events that have one are looked for; whether a batch was
 * voided is asked for each of those that an organiser sees.
 */
export const voiding = `
ALTER TABLE event ADD COLUMN voiding TEXT;
CREATE INDEX event_voiding ON event (id) WHERE voiding IS NOT NULL;
CREATE INDEX batch_voids ON batch (event, voids) WHERE voids IS NOT NULL;
`;
