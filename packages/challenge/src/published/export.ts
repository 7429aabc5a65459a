import * as z from "zod/mini";
import { eventSchema } from "../event/event.ts";
import { organiserViewSchema } from "../organiser/organiser.ts";
import { publishedSchema } from "./published.ts";
import { publishedChangeSchema } from "./published-change.ts";
import { deviceTypes } from "../device-types.ts";
import { daySchema, deviceStates } from "../vocabulary.ts";

const counter = z.int().check(z.gte(0));
const batchNumber = z.int().check(z.gte(1));

const batchSchema = z.object({
  n: batchNumber,
  day: daySchema,
  /** Contributions, not withdrawn, of which at least one figure is inside the public totals from this batch on. */
  participations: counter,
  change: publishedChangeSchema,
  /** The earlier batch whose people this one takes out, why, and the batches whose people had to leave with them. */
  voids: z.optional(
    z.object({
      batch: batchNumber,
      reason: z.string(),
      alsoBatches: z.optional(z.array(batchNumber)),
    }),
  ),
});

const entryFields = { day: daySchema, isUndone: z.boolean() };

/** An entry of a desk, without the helper's label, which may be a person's name. */
const deskEntrySchema = z.discriminatedUnion("kind", [
  z.object({
    ...entryFields,
    kind: z.literal("devices"),
    type: z.enum(deviceTypes),
    state: z.enum(deviceStates),
    count: counter,
  }),
  z.object({
    ...entryFields,
    kind: z.literal("weight"),
    grams: counter,
    pieces: z.optional(counter),
  }),
]);

/**
 * Everything that an event has published: its changes add up to `published.totals`, and its desk entries, without
 * the cancelled ones, to `published.collected`.
 */
export const eventExportSchema = z.object({
  schema: z.literal(2),
  licence: z.object({ name: z.string(), url: z.url() }),
  /** The data set of the emissions that the event's pages show for these totals. */
  emissionDataSet: z.string(),
  event: eventSchema,
  published: publishedSchema,
  batches: z.array(batchSchema),
  desk: z.array(deskEntrySchema),
  ceilingChanges: organiserViewSchema.shape.ceilingChanges,
});

export type EventExport = z.infer<typeof eventExportSchema>;
export type ExportedBatch = z.infer<typeof batchSchema>;
export type ExportedDeskEntry = z.infer<typeof deskEntrySchema>;
