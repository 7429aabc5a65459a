import {
  contributionAnswerSchema,
  contributionSchema,
  newSecret,
  placeSchema,
  preparedPlaceSchema,
  problemSchema,
  secretSchema,
  ticketSchema,
  type Totals,
} from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { draftSchema } from "./draft.ts";

const timestampMs = z.int().check(z.gte(0));
const kind = z.enum(["contribution", "withdrawal"]);

/** A request a person confirmed, to the letter, until the tally has answered it. */
const waitingSchema = z.object({
  kind,
  seq: z.int(),
  request: z.object({ method: z.enum(["PUT", "DELETE"]), url: z.string(), body: z.string() }),
  confirmedAtMs: timestampMs,
  attempts: z.int().check(z.gte(0)),
  nextTryAtMs: timestampMs,
  /** Why the last try got no usable answer. */
  trouble: z.optional(z.enum(["unreachable", "newerTally", "olderTally", "unreadable"])),
  lastTryAtMs: z.optional(timestampMs),
});

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
  refusal: z.optional(z.object({ kind, problem: problemSchema })),
});

export type Part = z.infer<typeof partSchema>;
export type Waiting = z.infer<typeof waitingSchema>;
export type RequestKind = z.infer<typeof kind>;

/** Nothing of `crypto` but this works where the event is on a local network without https. */
export const newPart = (): Part => ({
  secret: newSecret((bytes) => crypto.getRandomValues(bytes)),
  lastSeq: 0,
});

/** The figures that count once everything confirmed has arrived; undefined where none were sent, null once withdrawn. */
export function confirmedTotals({ waiting, received }: Part): Totals | null | undefined {
  if (!waiting) return received?.answer.totals;
  if (waiting.kind === "withdrawal") return null;
  return contributionSchema.parse(JSON.parse(waiting.request.body)).totals;
}
