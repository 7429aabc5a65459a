import * as z from "zod/mini";
import { totalsSumSchema } from "../contribution/totals.ts";
import { deviceTypes } from "../device-types.ts";
import { decimalSchema, eventCodeSchema } from "../vocabulary.ts";

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

/**
 * The public state of an event: the one schema of page, live stream, embed, screen, exports and roll-up.
 * `totals` is null until a batch has K people. Only `pending` (a count) and `collected` (the organiser's own desk) may
 * change by fewer than K people.
 */
export const publishedSchema = z.object({
  schema: z.literal(1),
  code: eventCodeSchema,
  host: z.string(),
  state: z.enum(["notStarted", "open", "closed"]),
  k: z.int(),
  publication: z.enum(["live", "atClose"]),
  /** Number of the last published batch, 0 before the first. */
  batch: counter,
  /** Participations inside `totals`. */
  participations: counter,
  /** Participations that changed since the last batch; only their number is public. */
  pending: counter,
  /** Contributions above a ceiling, which are not counted: their number, or only that there are some. */
  held: z.union([counter, z.literal("fewerThanK")]),
  totals: z.nullable(totalsSumSchema),
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

export type Published = z.infer<typeof publishedSchema>;
export type Collected = z.infer<typeof collectedSchema>;
