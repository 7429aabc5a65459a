import * as z from "zod/mini";

/** How the person reads mail and watches videos. Each field has a default. */
export const conditionsSchema = z.strictObject({
  network: z.prefault(z.enum(["fixed", "mobile"]), "fixed"),
  device: z.prefault(z.enum(["smartphone", "tablet", "laptop", "desktop", "tv"]), "laptop"),
  /** Whose network figures are used. */
  geography: z.prefault(z.enum(["FR", "EU"]), "FR"),
  /** The zone of the person's electricity; by default that of the geography. */
  electricity: z.optional(z.string()),
});

export type Conditions = z.infer<typeof conditionsSchema>;
export type ConditionsInput = z.input<typeof conditionsSchema>;

/** For what happens without a person in front of a screen. */
export const withoutDevice = ({ network, geography, electricity }: Conditions) => ({
  network,
  geography,
  electricity,
});
