import * as z from "zod/mini";
import { byCounter } from "../counters.ts";
import { figureLevels } from "./figures.ts";
import { byCategoryWith, byTypeAndStateWith } from "./published-totals.ts";

const signedDecimalSchema = z.string().check(z.regex(/^(0|-?[1-9]\d{0,29})$/));

const changeFields = {
  level: z.enum(figureLevels),
  sum: signedDecimalSchema,
  measured: z.optional(signedDecimalSchema),
  declared: z.optional(signedDecimalSchema),
};
const changeSchema = z.optional(z.strictObject(changeFields));

/** What one batch added to each figure that it published, down to the level at which it published the figure. */
export const publishedChangeSchema = z.strictObject({
  ...byCounter(() => changeSchema),
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

export type PublishedChange = z.infer<typeof publishedChangeSchema>;
