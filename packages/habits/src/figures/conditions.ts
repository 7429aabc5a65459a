import * as z from "zod/mini";

/** How the person reads mail and watches videos. Each field has a default. */
export const conditionsSchema = z.strictObject({
  network: z.prefault(z.enum(["fixed", "mobile"]), "fixed"),
  device: z.prefault(z.enum(["smartphone", "tablet", "laptop", "desktop", "tv"]), "laptop"),
  /** Whose network figures are used. */
  geography: z.prefault(z.enum(["FR", "EU"]), "FR"),
  /** Of the person's electricity; absent for that of the models. */
  intensityGramsPerKwh: z.optional(z.number().check(z.gte(0), z.lte(5000))),
});

export type Conditions = z.infer<typeof conditionsSchema>;
export type ConditionsInput = z.input<typeof conditionsSchema>;

/** For what happens without a person in front of a screen. */
export const withoutDevice = ({ network, geography, intensityGramsPerKwh }: Conditions) => ({
  network,
  geography,
  intensityGramsPerKwh,
});
