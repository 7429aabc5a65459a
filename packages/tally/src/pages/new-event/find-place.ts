import { foldName } from "../../territories/fold-name.ts";
import type { Asked } from "../client/ask-tally.ts";
import { type Place, searchPlaces } from "./search-places.ts";

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
