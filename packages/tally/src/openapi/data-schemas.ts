import { challengeKinds, rollupSchema } from "@digital-cleanup/challenge";
import * as z from "zod/mini";

const placesSchema = rollupSchema.shape.parents;

/** The answer of the search of territories. */
export const territoryMatchesSchema = z.array(
  z.object({
    ...placesSchema.def.element.shape,
    otherName: z.optional(z.string()),
    timeZone: z.string(),
    parents: placesSchema,
  }),
);

const counted = z.nullable(z.number());

/** The national results of past years, as their organisers declared them. Null means not counted that year. */
export const nationalHistorySchema = z.object({
  source: z.object({ title: z.string(), publishedOn: z.string() }),
  checkedOn: z.string(),
  basis: z.literal("declared"),
  editions: z.array(
    z.object({
      year: z.int(),
      challenges: z.array(z.enum(challengeKinds)),
      peopleReached: counted,
      cleanups: counted,
      filesMillions: counted,
      emailsMillions: counted,
      apps: counted,
      dataTerabytes: counted,
      workingDevices: counted,
      recyclingKilograms: counted,
    }),
  ),
  setAside: z.array(z.object({ year: z.int(), field: z.string() })),
});
