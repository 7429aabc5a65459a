import * as z from "zod/mini";
import { eventSchema } from "../event/event.ts";
import { publishedSchema } from "../published/published.ts";
import { eventCodeSchema } from "../vocabulary.ts";
import { capabilitySchema } from "./organiser.ts";

const name = z.string().check(z.minLength(1), z.maxLength(300));
/** The service or the site of an event; events with the same label are compared from year to year. */
const label = z.string().check(z.minLength(1), z.maxLength(100));

/** Events of one organiser under one page and one key. */
const campaignSchema = z.object({
  code: eventCodeSchema,
  name: z.object({ fr: name, en: name }),
});

/** What an organiser enters; the tally draws a code if none is given. */
export const newCampaignSchema = z.strictObject({
  code: z.optional(eventCodeSchema),
  name: z.strictObject({ fr: name, en: name }),
});

/** The answer to a new campaign. The key is returned only once, and opens each event of the campaign. */
export const createdCampaignSchema = z.object({
  campaign: campaignSchema,
  campaignKey: capabilitySchema,
});

/** `event` is a new event as for a single one. */
export const newCampaignEventSchema = z.strictObject({
  label,
  event: z.record(z.string(), z.unknown()),
});

/** What the campaign's key shows: its events, to be organised or copied. */
export const campaignViewSchema = z.object({
  campaign: campaignSchema,
  events: z.array(z.object({ label, event: eventSchema, state: publishedSchema.shape.state })),
});

export type Campaign = z.infer<typeof campaignSchema>;
export type CampaignView = z.infer<typeof campaignViewSchema>;
