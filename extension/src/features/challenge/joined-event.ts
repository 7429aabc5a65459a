import {
  contributionAnswerSchema,
  daySchema,
  eventCodeSchema,
  eventSchema,
  placeSchema,
  preparedPlaceSchema,
  problemSchema,
  requestKindSchema,
  secretSchema,
  ticketSchema,
  totalsSchema,
  waitingSchema,
} from "@digital-cleanup/challenge";
import * as z from "zod/mini";

const timestampMs = z.int().check(z.gte(0));
const seq = z.int().check(z.gte(0));

/** An event this person joined, with all that is needed to send, correct and withdraw. Kept until they leave it. */
export const joinedEventSchema = z.object({
  address: z.object({ baseUrl: z.string(), code: eventCodeSchema }),
  event: eventSchema,
  secret: secretSchema,
  joinedOn: daySchema,
  /** A guarded event's ticket, until it was traded. */
  ticket: z.optional(ticketSchema),
  /** What the ticket is traded for: kept from the asking on, since a ticket gives one place only. */
  askedPlace: z.optional(z.object({ ticket: ticketSchema, prepared: preparedPlaceSchema })),
  place: z.optional(placeSchema),
  /** The highest `seq` ever confirmed here; the next request takes the one after. */
  lastSeq: seq,
  /** What the tally last said it holds. */
  received: z.optional(z.object({ answer: contributionAnswerSchema, atMs: timestampMs })),
  /** When the figures that the tally holds were confirmed here; absent where a receipt brought them. */
  sentAtMs: z.optional(timestampMs),
  waiting: z.optional(waitingSchema),
  /** The tally's last refusal, kept for display until the next request. */
  refusal: z.optional(z.object({ kind: requestKindSchema, problem: problemSchema })),
  /** The person lets later figures leave without a click, until the event closes. */
  sendsUpdates: z.boolean(),
  /** Taken over with a receipt: what was held then, and what this browser's log had already counted that day. */
  restored: z.optional(z.object({ totals: totalsSchema, countedIds: z.array(z.string()) })),
  /** Counted in a part that was left behind earlier on the day of joining, and not to be counted again. */
  leftIds: z.optional(z.array(z.string())),
});

export type JoinedEvent = z.infer<typeof joinedEventSchema>;

/** The address of the event's public page: also what identifies a joined event here. */
export const eventPageOf = ({ address }: Pick<JoinedEvent, "address">): string =>
  `${address.baseUrl}/e/${address.code}`;

/** The day an event's own clock shows. */
export const eventDay = ({ timeZone }: { timeZone: string }, now: Date): string =>
  // Swedish writes dates as ISO 8601 does.
  new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" }).format(now);

export type EventState = "notStarted" | "open" | "closed";

/** By its dates alone: an organiser may close earlier, which the tally then says. */
export function eventStateAt(event: JoinedEvent["event"], now: Date): EventState {
  const day = eventDay(event, now);
  if (day < event.startsOn) return "notStarted";
  return day > event.endsOn ? "closed" : "open";
}
