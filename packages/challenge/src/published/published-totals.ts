import * as z from "zod/mini";
import { deviceTypes } from "../device-types.ts";
import { categories, decimalSchema } from "../vocabulary.ts";
import { figureLevels } from "./public-fields.ts";

const signedDecimalSchema = z.string().check(z.regex(/^(0|-?[1-9]\d{0,29})$/));

/** An absent category is 0. */
const byCategoryWith = (decimal: typeof decimalSchema) => {
  const byCategory = z.partialRecord(z.enum(categories), decimal);
  return z.strictObject({ measured: byCategory, declared: byCategory });
};

/** An absent type is 0. */
const byTypeAndStateWith = (decimal: typeof decimalSchema) => {
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

/** The public sums of an event. A figure is null until a batch has published something of it. */
export const publishedTotalsSchema = z.strictObject({
  files: z.nullable(figureSchema),
  emails: z.nullable(figureSchema),
  apps: z.nullable(figureSchema),
  unsubscribes: z.nullable(figureSchema),
  bytes: z.nullable(bytesSchema),
  devices: z.nullable(devicesSchema),
  grams: z.nullable(figureSchema),
});

const changeFields = {
  level: z.enum(figureLevels),
  sum: signedDecimalSchema,
  measured: z.optional(signedDecimalSchema),
  declared: z.optional(signedDecimalSchema),
};
const changeSchema = z.optional(z.strictObject(changeFields));

/** What one batch added to each figure that it published, down to the level at which it published the figure. */
export const publishedChangeSchema = z.strictObject({
  files: changeSchema,
  emails: changeSchema,
  apps: changeSchema,
  unsubscribes: changeSchema,
  bytes: z.optional(
    z.strictObject({
      ...changeFields,
      byCategory: z.optional(byCategoryWith(signedDecimalSchema)),
    }),
  ),
  devices: z.optional(
    z.strictObject({
      ...changeFields,
      byTypeAndState: z.optional(byTypeAndStateWith(signedDecimalSchema)),
    }),
  ),
  grams: changeSchema,
});

export type PublishedFigure = z.infer<typeof figureSchema>;
export type PublishedTotals = z.infer<typeof publishedTotalsSchema>;
export type PublishedChange = z.infer<typeof publishedChangeSchema>;
