import * as z from "zod/mini";

/** How the person reads mail and watches, for the figures of a nudge. */
export const conditionsSchema = z.strictObject({
  network: z.prefault(z.enum(["fixed", "mobile"]), "fixed"),
  device: z.prefault(z.enum(["smartphone", "tablet", "laptop", "desktop", "tv"]), "laptop"),
  /** Whose network figures. */
  geography: z.prefault(z.enum(["FR", "EU"]), "FR"),
  /** Of the person's electricity; that of the models when absent. */
  intensityGramsPerKwh: z.optional(z.number().check(z.gte(0), z.lte(5000))),
});

export type Conditions = z.infer<typeof conditionsSchema>;
export type ConditionsInput = z.input<typeof conditionsSchema>;
