import type { Campaign } from "@digital-cleanup/challenge";
import type { CampaignEvent, CampaignPlace, CampaignStore } from "../campaign-store.ts";
import type { EventRecord } from "../event-record.ts";
import type { StoreAccess } from "../store-access.ts";
import type { SqlDatabase } from "./sql-database.ts";

/** Campaigns and the events that belong to them. */
export function createCampaigns(database: SqlDatabase, { run, read }: StoreAccess) {
  const insert = database.prepare(
    `INSERT INTO campaign (code, definition, hash) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING`,
  );
  const definition = database.prepare("SELECT definition, hash FROM campaign WHERE code = ?");
  const events = database.prepare(
    `SELECT code, label FROM campaign_event JOIN event ON event.id = campaign_event.event
     WHERE campaign = ? ORDER BY campaign_event.event`,
  );
  const insertEvent = database.prepare(
    "INSERT INTO campaign_event (event, campaign, label) VALUES (?, ?, ?)",
  );
  type Row = { definition: string; hash: Uint8Array };
  const find = (code: string) => definition.get(code) as Row | undefined;

  const store: CampaignStore = {
    create: (campaign, hash) =>
      run(() => {
        const { changes } = insert.run(campaign.code, JSON.stringify(campaign), hash);
        return () => (Number(changes) === 0 ? "codeTaken" : "created");
      }),

    read: async (code) =>
      read(() => {
        const row = find(code);
        return row && (JSON.parse(row.definition) as Campaign);
      }),

    readHash: async (code) =>
      read(() => {
        const row = find(code);
        return row && new Uint8Array(row.hash);
      }),

    events: async (code) => read(() => events.all(code) as CampaignEvent[]),
  };

  return {
    store,
    /** For the transaction that creates the event. */
    insertEvent: ({ id }: EventRecord, { campaign, label }: CampaignPlace): void =>
      void insertEvent.run(id, campaign, label),
  };
}
