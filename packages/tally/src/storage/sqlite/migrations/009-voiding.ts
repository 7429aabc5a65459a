/**
 * The progress of a batch that is being voided, as JSON. The server looks each minute for events that have one, and for
 * the void of each batch that an organiser sees.
 */
export const voiding = `
ALTER TABLE event ADD COLUMN voiding TEXT;
CREATE INDEX event_voiding ON event (id) WHERE voiding IS NOT NULL;
CREATE INDEX batch_voids ON batch (event, voids) WHERE voids IS NOT NULL;
`;
