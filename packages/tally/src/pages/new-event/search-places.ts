import { territoryLevels } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { type Asked, askTally } from "../client/ask-tally.ts";

const namedPlace = z.object({ level: z.enum(territoryLevels), code: z.string(), name: z.string() });

/** A French territory in the search results, with its own code and those of its parents. */
export const placeSchema = z.object({
  ...namedPlace.shape,
  /** The name that matched, if it is not the official one. */
  otherName: z.optional(z.string()),
  codes: z.object({
    country: z.string(),
    region: z.optional(z.string()),
    department: z.optional(z.string()),
    epci: z.optional(z.string()),
    commune: z.optional(z.string()),
  }),
  timeZone: z.string(),
  parents: z.array(namedPlace),
});
export type Place = z.infer<typeof placeSchema>;

/** Searches territories whose name starts with `text` or whose code is `text`. */
export const searchPlaces = (searchUrl: string, text: string): Promise<Asked<Place[]>> =>
  askTally({
    method: "GET",
    url: `${searchUrl}?q=${encodeURIComponent(text)}`,
    schema: z.array(placeSchema),
  });
