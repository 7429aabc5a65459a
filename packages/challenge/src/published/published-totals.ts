import * as z from "zod/mini";
import { byCounter } from "../counters.ts";
import { deviceTypes } from "../device-types.ts";
import { categories, decimalSchema } from "../vocabulary.ts";

/** An absent category is 0. */
export const byCategoryWith = (decimal: typeof decimalSchema) => {
  const byCategory = z.partialRecord(z.enum(categories), decimal);
  return z.strictObject({ measured: byCategory, declared: byCategory });
};

/** An absent type is 0. */
export const byTypeAndStateWith = (decimal: typeof decimalSchema) => {
  const states = z.strictObject({ working: decimal, broken: decimal });
  const byType = z.partialRecord(z.enum(deviceTypes), states);
  return z.strictObject({ measured: byType, declared: byType });
};

const figureFields = { sum: decimalSchema, measured: decimalSchema, declared: decimalSchema };

/**
 * One published figure. `sum` contains every batch, `measured` and `declared` only those that were published by method:
 * the rest of `sum` is not broken down, and never will be.
 */
const figureSchema = z.strictObject(figureFields);

/** `byCategory` contains only the batches that were published in detail. */
const bytesSchema = z.strictObject({ ...figureFields, byCategory: byCategoryWith(decimalSchema) });

/** `byTypeAndState` contains only the batches that were published in detail. */
const devicesSchema = z.strictObject({
  ...figureFields,
  byTypeAndState: byTypeAndStateWith(decimalSchema),
});

/** The public sums of an event. A figure is null until a batch has published something of it. An absent counter is one that the tally does not know. */
export const publishedTotalsSchema = z.strictObject({
  ...byCounter(() => z.prefault(z.nullable(figureSchema), null)),
  bytes: z.nullable(bytesSchema),
  devices: z.nullable(devicesSchema),
  grams: z.nullable(figureSchema),
});

export type PublishedFigure = z.infer<typeof figureSchema>;
export type PublishedTotals = z.infer<typeof publishedTotalsSchema>;
