import * as z from "zod/mini";
import {
  contributionAnswerSchema,
  placeSchema,
  secretSchema,
} from "../contribution/contribution.ts";
import { problemSchema } from "../http/problem.ts";
import { preparedPlaceSchema, ticketSchema } from "../place/place.ts";

const timestampMs = z.int().check(z.gte(0));

/** What was confirmed. */
const requestKindSchema = z.enum(["contribution", "withdrawal"]);

/** The exact request that was confirmed, stored until the tally answers. */
const waitingSchema = z.object({
  kind: requestKindSchema,
  seq: z.int().check(z.gte(0)),
  request: z.object({ method: z.enum(["PUT", "DELETE"]), url: z.string(), body: z.string() }),
  confirmedAtMs: timestampMs,
  attempts: z.int().check(z.gte(0)),
  nextTryAtMs: timestampMs,
  /** Why the last attempt got no usable answer. */
  trouble: z.optional(z.enum(["unreachable", "newerTally", "olderTally", "unreadable"])),
  lastTryAtMs: z.optional(timestampMs),
});

export type RequestKind = z.infer<typeof requestKindSchema>;
export type Waiting = z.infer<typeof waitingSchema>;
export type Trouble = NonNullable<Waiting["trouble"]>;

/** The right to change and withdraw: losing it cannot be repaired. */
export const rightsSchema = z.object({
  secret: secretSchema,
  /** The highest `seq` confirmed on this device; the next request takes the one after. */
  lastSeq: z.int().check(z.gte(0)),
});

/** The same in a guarded event, where each ticket gives one place. */
export const placedSchema = z.object({
  ...rightsSchema.shape,
  /** The event's key as this device first saw it. */
  placeKey: z.optional(z.string()),
  /** Sent with every contribution and withdrawal. */
  place: z.optional(placeSchema),
  /** The one blinded question asked with any ticket, stored until it is answered: a ticket answers one question only. */
  askedPlace: z.optional(z.object({ ticket: ticketSchema, prepared: preparedPlaceSchema })),
});

/**
 * What one device stores about its participation in one event. The extension and the phone page
 * extend it.
 */
export const participationSchema = z.object({
  ...placedSchema.shape,
  /** A ticket that a link brought, until it is exchanged for a place. */
  ticket: z.optional(ticketSchema),
  /** The tally's last answer. */
  received: z.optional(z.object({ answer: contributionAnswerSchema, atMs: timestampMs })),
  /** When this device confirmed the figures that the tally holds; absent if a receipt brought them. */
  sentAtMs: z.optional(timestampMs),
  /** The confirmed request that the tally has not answered yet. */
  waiting: z.optional(waitingSchema),
  /** The tally's last refusal, shown until the next request. */
  refusal: z.optional(z.object({ kind: requestKindSchema, problem: problemSchema })),
  /** What is typed in the fields; absent if it equals what was sent. */
  draft: z.optional(z.record(z.string(), z.string())),
  /** Later figures may be sent without a click, until the event closes. */
  sendsUpdates: z.optional(z.boolean()),
});

export type Participation = z.infer<typeof participationSchema>;

/** Where a device stores its participation in one event. Other windows of the device may change it at any time. */
export type ParticipationStore<P extends Participation = Participation> = {
  /** Undefined if the device has left the event. */
  read: () => P | undefined | Promise<P | undefined>;
  /** Applies `update` to what is stored at that moment, as one step. Does nothing if the device has left the event. */
  change: (update: (stored: P) => P) => void | Promise<void>;
};
