import type { Campaign } from "@digital-cleanup/challenge";

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
