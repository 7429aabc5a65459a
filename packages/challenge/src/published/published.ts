import * as z from "zod/mini";
import { deviceTypes } from "../device-types.ts";
import { decimalSchema, eventCodeSchema } from "../vocabulary.ts";
import { publishedTotalsSchema } from "./published-totals.ts";

const counter = z.int().check(z.gte(0));

/** What the desks of an event received. */
export const collectedSchema = z.object({
  devices: z.partialRecord(
    z.enum(deviceTypes),
    z.object({ working: decimalSchema, broken: decimalSchema }),
  ),
  /** Weighed for recycling. */
  grams: decimalSchema,
  /** Pieces that were weighed without their types. */
  pieces: z.optional(decimalSchema),
});

/** How many contributions are above the limit. `upToTen` is K to 10; with K = 10 it is 1 to 10, and with K above 10 it does not occur. */
const aboveLimitClasses = ["none", "fewerThanK", "upToTen", "moreThanTen"] as const;

/**
 * The public state of an event: the one schema of page, live stream, embed, screen, exports and roll-up. Only the counts
 * in `participations`, the class `aboveLimit` and `collected` (the organiser's own desk) may change by fewer than K
 * people.
 */
export const publishedSchema = z.object({
  schema: z.literal(2),
  code: eventCodeSchema,
  host: z.string(),
  state: z.enum(["notStarted", "open", "closed"]),
  k: z.int(),
  publication: z.enum(["live", "atClose"]),
  /** Number of the last published batch, 0 before the first. */
  batch: counter,
  participations: z.object({
    /** Contributions that were not withdrawn, those above the limit included. */
    received: counter,
    /** Those of the received ones of which at least one figure is inside `totals`. */
    published: counter,
    /** Contributions and withdrawals of which at least one figure waits for a batch. */
    waiting: counter,
  }),
  /** Contributions above a ceiling, which are not counted: their number, as a class. */
  aboveLimit: z.enum(aboveLimitClasses),
  /** Null until a batch has published a figure. */
  totals: z.nullable(publishedTotalsSchema),
  /** What the desk received. Never added to devices that people announced. */
  collected: collectedSchema,
  /** What the organiser counted by hand: shown separately, never added. */
  declaredByOrganiser: z.optional(
    z.object({
      peopleActing: z.optional(counter),
      peopleReached: z.optional(counter),
      files: z.optional(decimalSchema),
      emails: z.optional(decimalSchema),
      apps: z.optional(decimalSchema),
      bytes: z.optional(decimalSchema),
    }),
  ),
});

export type AboveLimit = (typeof aboveLimitClasses)[number];
export type Published = z.infer<typeof publishedSchema>;
export type Collected = z.infer<typeof collectedSchema>;
