import { territoryLevels } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { foldName } from "../../territories/fold-name.ts";
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

/**
 * The place of a text that was typed without a choice from the list: the only one found, or else the narrowest with exactly this code
 * or name, unless two of one level have it. `found` begins with exact names, the narrowest first.
 */
export function placeOfText(found: readonly Place[], text: string): Place | undefined {
  if (found.length === 1) return found[0];
  const typed = foldName(text);
  const [first, next] = found.filter(({ code, name, otherName = name }) =>
    [code, otherName].some((one) => foldName(one) === typed),
  );
  return first?.level === next?.level ? undefined : first;
}

/** Searches the place of a text; undefined if there is none, or more than one. */
export async function findPlace(
  searchUrl: string,
  text: string,
): Promise<Asked<Place | undefined>> {
  const asked = await searchPlaces(searchUrl, text.trim());
  return asked.ok ? { ok: true, value: placeOfText(asked.value, text) } : asked;
}
