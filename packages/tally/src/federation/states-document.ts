import type { Event, Published } from "@digital-cleanup/challenge";
import * as z from "zod/mini";

/** Where a server offers its signed states: the first page, or the one that follows the code in `after`. */
export const statesPath = "/federation/states";

/** An event, and its public state. */
export type StatedEvent = { event: Event; published: Published };

/**
 * A page of what a server has published: of its events in the order of their codes, those behind `after`, up to
 * `upTo` or to the last one. Each state is read for itself, so that one that cannot be read is refused alone.
 */
export const pageSchema = z.object({
  host: z.string(),
  states: z.array(z.unknown()),
  after: z.string(),
  upTo: z.optional(z.string()),
});

/** The document is a text, so that what was signed is what is read. */
export const signedSchema = z.object({
  schema: z.literal(1),
  document: z.string(),
  signature: z.string(),
});

export type SignedStates = z.infer<typeof signedSchema>;
