import * as z from "zod/mini";
import { ceilingsSchema, eventSchema } from "../event/event.ts";
import { ticketSchema } from "../place/place.ts";
import { publishedSchema } from "../published/published.ts";
import { daySchema } from "../vocabulary.ts";

/** The right to organise an event or to use its desk: 128 random bits in base64url. The tally stores a hash. */
export const capabilitySchema = z.string().check(z.regex(/^[\w-]{21}[AQgw]$/));

/** The answer to a new event. The key is returned only once. */
export const createdEventSchema = z.object({ event: eventSchema, organiserKey: capabilitySchema });
export const organiserKeySchema = z.object({ organiserKey: capabilitySchema });

const reason = z.string().check(z.minLength(3), z.maxLength(500));

/** How often the ceilings of an event may be raised, and at least by which factor each time. */
export const maxCeilingRises = 3;
export const minCeilingFactor = 2;

/** Each given ceiling is at least doubled; the reason is in every export. */
export const raisedCeilingsSchema = z.strictObject({
  ceilings: z.partial(ceilingsSchema),
  reason,
});

/** Takes back a whole batch; the reason is in every export. */
export const voidedBatchSchema = z.strictObject({ reason });

/** `isClosed` false reopens the event; `endsOn` moves a last day that has passed. */
export const closingSchema = z.strictObject({
  isClosed: z.boolean(),
  endsOn: z.optional(daySchema),
});

const people = z.optional(z.int().check(z.gte(0), z.lte(10_000_000)));
const handCounted = z.optional(z.int().check(z.gte(0)));

/** What an organiser counts by hand once an event is closed that published nothing. It does not open again. */
export const handCountedFields = ["files", "emails", "apps", "bytes"] as const;

/** Whether what was declared contains a count by hand. */
export const countsByHand = (
  declared: Partial<Record<(typeof handCountedFields)[number], unknown>>,
): boolean => handCountedFields.some((field) => declared[field] !== undefined);

/** People acting and reached; the other fields are a count by hand. Replaces all earlier values. */
export const declaredSchema = z.strictObject({
  peopleActing: people,
  peopleReached: people,
  files: handCounted,
  emails: handCounted,
  apps: handCounted,
  bytes: handCounted,
});

export const newHelperSchema = z.strictObject({
  label: z.string().check(z.minLength(1), z.maxLength(100)),
});
export const createdHelperSchema = z.object({ id: z.int(), key: capabilitySchema });

/** How many tickets to create; the answer contains them only once. */
export const ticketsSchema = z.strictObject({ count: z.int().check(z.gte(1), z.lte(1000)) });
export const newTicketsSchema = z.object({ tickets: z.array(ticketSchema) });

/**
 * Consecutive minutes in which unusually many contributions and changes arrived. `startedAt` is the first minute, in UTC
 * (`2026-11-21T13:06Z`), or only the day in the event's time zone if the server has restarted since. `busiestBefore` is the
 * most of one minute before, other waves left out, and at least 20.
 */
const waveSchema = z.object({
  startedAt: z.string(),
  minutes: z.int(),
  contributions: z.int(),
  busiestBefore: z.int(),
});

/** What only the organiser's page shows. Its figures are no more detailed than the public ones. */
export const organiserViewSchema = z.object({
  event: eventSchema,
  published: publishedSchema,
  /** Contributions were erased: the event can no longer reopen. */
  isErased: z.boolean(),
  /** Of a guarded event: tickets created, and places exchanged for them. */
  tickets: z.optional(z.object({ tickets: z.int(), used: z.int() })),
  helpers: z.array(z.object({ id: z.int(), label: z.string(), createdOn: daySchema })),
  /** The last batches that changed the public totals, so that one of them can be voided. */
  batches: z.array(
    z.object({
      n: z.int(),
      day: daySchema,
      /** Contributions that it changed. */
      contributions: z.int(),
      isVoided: z.boolean(),
      /** The batch whose people this one takes out, why, and the batches whose people had to leave with them. */
      voids: z.optional(
        z.object({
          batch: z.int(),
          reason: z.string(),
          alsoBatches: z.optional(z.array(z.int())),
        }),
      ),
    }),
  ),
  ceilingChanges: z.array(
    z.object({ day: daySchema, ceilings: z.partial(ceilingsSchema), reason: z.string() }),
  ),
  /** The latest unusual ones, oldest first. */
  waves: z.optional(z.array(waveSchema)),
});

export type Declared = z.infer<typeof declaredSchema>;
export type Wave = z.infer<typeof waveSchema>;
export type OrganiserView = z.infer<typeof organiserViewSchema>;
