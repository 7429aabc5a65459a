import { eventSchema, publishedSchema } from "@digital-cleanup/challenge";
import * as z from "zod/mini";

/** Where a server offers its signed states. */
export const statesPath = "/federation/states";

const stateSchema = z.object({ event: eventSchema, published: publishedSchema });

/** What a server has published: its events and its pools, and their public states. */
export const statesSchema = z.object({
  host: z.string(),
  states: z.array(stateSchema),
  /** Earlier versions have none. */
  pools: z.prefault(z.array(stateSchema), []),
});

/** The document is a text, so that what was signed is what is read. */
export const signedSchema = z.object({
  schema: z.literal(1),
  document: z.string(),
  signature: z.string(),
});

export type StatedEvent = z.infer<typeof stateSchema>;
export type ForeignState = StatedEvent & { isPool: boolean };
export type StatesDocument = z.infer<typeof statesSchema>;
export type SignedStates = z.infer<typeof signedSchema>;
