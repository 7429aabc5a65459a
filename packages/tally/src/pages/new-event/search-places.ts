import { territoryLevels } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { type Asked, askTally } from "../client/ask-tally.ts";

const namedPlace = z.object({ level: z.enum(territoryLevels), code: z.string(), name: z.string() });

/** A French territory as the search gives it, with all codes that it implies. */
export const placeSchema = z.object({
  ...namedPlace.shape,
  /** The name that was found, where it is not the official one. */
  otherName: z.optional(z.string()),
  codes: z.object({
    country: z.string(),
    region: z.optional(z.string()),
    department: z.optional(z.string()),
    epci: z.optional(z.string()),
    commune: z.optional(z.string()),
  }),
  parents: z.array(namedPlace),
});
export type Place = z.infer<typeof placeSchema>;

/** Territories whose name begins like `text`, or that have it as their code. */
export const searchPlaces = (searchUrl: string, text: string): Promise<Asked<Place[]>> =>
  askTally({
    method: "GET",
    url: `${searchUrl}?q=${encodeURIComponent(text)}`,
    schema: z.array(placeSchema),
  });
