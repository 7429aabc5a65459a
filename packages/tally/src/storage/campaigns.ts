import type { Campaign } from "@digital-cleanup/challenge";
import type { StoreContext } from "./context.ts";
import type { Query } from "./database.ts";

/** The place of an event in a campaign. `label` is the service or the site that it was for. */
export type CampaignPlace = { campaign: string; label: string };
export type CampaignEvent = { code: string; label: string };

/** The campaigns of organisers. Promises resolve and reject as those of `Store`. */
export type CampaignStore = {
  /** `hash` is that of its key, and of the organiser's key of each of its events. */
  create(campaign: Campaign, hash: Uint8Array): Promise<"created" | "codeTaken">;
  read(code: string): Promise<Campaign | undefined>;
  /** The hash of its key; undefined if the campaign is unknown. */
  readHash(code: string): Promise<Uint8Array | undefined>;
  /** In the order in which they were created. */
  events(code: string): Promise<CampaignEvent[]>;
};

type Row = { definition: string; hash: Uint8Array };

/** For the transaction that creates the event. */
export const insertCampaignEvent = (
  query: Query,
  eventId: number,
  { campaign, label }: CampaignPlace,
): Promise<unknown> =>
  query("INSERT INTO campaign_event (event, campaign, label) VALUES (?1, ?2, ?3)", [
    eventId,
    campaign,
    label,
  ]);

/** Campaigns and the events that belong to them. */
export function createCampaigns({ database }: StoreContext): CampaignStore {
  const find = async (code: string): Promise<Row | undefined> =>
    (await database.query<Row>("SELECT definition, hash FROM campaign WHERE code = ?1", [code]))[0];
  return {
    create: (campaign, hash) =>
      database.transaction(async ({ query }) => {
        const inserted = await query(
          `INSERT INTO campaign (code, definition, hash) VALUES (?1, ?2, ?3)
           ON CONFLICT (code) DO NOTHING RETURNING code`,
          [campaign.code, JSON.stringify(campaign), hash],
        );
        return inserted.length === 0 ? "codeTaken" : "created";
      }),

    async read(code) {
      const row = await find(code);
      return row && (JSON.parse(row.definition) as Campaign);
    },

    async readHash(code) {
      const row = await find(code);
      return row && new Uint8Array(row.hash);
    },

    events: (code) =>
      database.query<CampaignEvent>(
        `SELECT code, label FROM campaign_event JOIN event ON event.id = campaign_event.event
         WHERE campaign = ?1 ORDER BY campaign_event.event`,
        [code],
      ),
  };
}
