import * as z from "zod/mini";
import { eventSchema } from "../event/event.ts";
import { organiserViewSchema } from "../organiser/organiser.ts";
import { publishedSchema } from "./published.ts";
import { amountsSumWith, totalsSumSchema } from "../contribution/totals.ts";
import { deviceTypes } from "../device-types.ts";
import { daySchema, deviceStates } from "../vocabulary.ts";

const counter = z.int().check(z.gte(0));
const signedDecimalSchema = z.string().check(z.regex(/^(0|-?[1-9]\d{0,29})$/));
const changeSchema = amountsSumWith(signedDecimalSchema);

const batchSchema = z.object({
  n: z.int().check(z.gte(1)),
  day: daySchema,
  /** 0 if the batch publishes nothing, because it would have had fewer than K people. */
  participations: counter,
  /** The difference to the batch before. */
  change: z.strictObject({ measured: changeSchema, declared: changeSchema }),
  /** The public totals from this batch to the next. */
  totals: z.nullable(totalsSumSchema),
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
  schema: z.literal(1),
  licence: z.object({ name: z.string(), url: z.url() }),
  event: eventSchema,
  published: publishedSchema,
  batches: z.array(batchSchema),
  desk: z.array(deskEntrySchema),
  ceilingChanges: organiserViewSchema.shape.ceilingChanges,
});

export type EventExport = z.infer<typeof eventExportSchema>;
export type ExportedBatch = z.infer<typeof batchSchema>;
export type ExportedDeskEntry = z.infer<typeof deskEntrySchema>;
