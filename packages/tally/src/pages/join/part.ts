import {
  contributionAnswerSchema,
  newSecret,
  placeSchema,
  preparedPlaceSchema,
  problemSchema,
  requestKindSchema,
  secretSchema,
  ticketSchema,
  waitingSchema,
} from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { draftSchema } from "./draft.ts";

const timestampMs = z.int().check(z.gte(0));

/** What may never be lost: it corrects and withdraws, and numbers what comes next. */
export const rightsSchema = z.object({
  secret: secretSchema,
  /** The highest `seq` ever confirmed here; the next request takes the one after. */
  lastSeq: z.int().check(z.gte(0)),
});

/** The same in a guarded event: each ticket gives a place once. */
export const placedSchema = z.extend(rightsSchema, {
  /** The event's key as it was first seen here. */
  placeKey: z.optional(z.string()),
  /** What a ticket was traded for; it goes with every sending. */
  place: z.optional(placeSchema),
  /** The one question that is asked with any ticket, until its answer is there. */
  askedPlace: z.optional(z.object({ ticket: ticketSchema, prepared: preparedPlaceSchema })),
});

/** Somebody's part in one event as this browser keeps it, until they forget it here. */
export const partSchema = z.extend(placedSchema, {
  /** A ticket that a link brought, until it is traded. */
  ticket: z.optional(ticketSchema),
  /** What is in the fields; absent while nobody changed what was sent. */
  draft: z.optional(draftSchema),
  /** What the tally last said it holds. */
  received: z.optional(z.object({ answer: contributionAnswerSchema, atMs: timestampMs })),
  /** When the figures that the tally holds were confirmed here; absent where a receipt brought them. */
  sentAtMs: z.optional(timestampMs),
  waiting: z.optional(waitingSchema),
  /** The tally's last refusal, kept for display until the next request. */
  refusal: z.optional(z.object({ kind: requestKindSchema, problem: problemSchema })),
});

export type Part = z.infer<typeof partSchema>;

/** Nothing of `crypto` but this works where the event is on a local network without https. */
export const newPart = (): Part => ({
  secret: newSecret((bytes) => crypto.getRandomValues(bytes)),
  lastSeq: 0,
});
