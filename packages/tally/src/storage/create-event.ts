import type { Event } from "@digital-cleanup/challenge";
import { type CampaignPlace, insertCampaignEvent } from "./campaigns.ts";
import { saveOrganiser } from "./capabilities.ts";
import type { StoreContext } from "./context.ts";
import { dayOf } from "./events.ts";
import { insertPlaceKey } from "./places.ts";

/** Stored with a new event and never shown again. */
export type EventSecrets = {
  /** Hash of the organiser's key. Without one, the event cannot be organised over HTTP. */
  organiserHash?: Uint8Array;
  /** Signs the places of a guarded event (PKCS #8). */
  placePrivateKey?: Uint8Array | undefined;
  /** The campaign that the event belongs to. */
  campaign?: CampaignPlace | undefined;
};

export async function createEvent(
  { database, clock, notify }: StoreContext,
  event: Event,
  { organiserHash, placePrivateKey, campaign }: EventSecrets = {},
): Promise<"created" | "codeTaken"> {
  const isCreated = await database.transaction(async ({ query }) => {
    const [created] = await query<{ id: number }>(
      `INSERT INTO event (code, definition) VALUES (?1, ?2)
       ON CONFLICT (code) DO NOTHING RETURNING id`,
      [event.code, JSON.stringify(event)],
    );
    if (!created) return false;
    const { id } = created;
    if (organiserHash) await saveOrganiser(query, id, dayOf({ event }, clock()), organiserHash);
    if (placePrivateKey) await insertPlaceKey(query, id, placePrivateKey);
    if (campaign) await insertCampaignEvent(query, id, campaign);
    return true;
  });
  if (!isCreated) return "codeTaken";
  notify([event.code]);
  return "created";
}
