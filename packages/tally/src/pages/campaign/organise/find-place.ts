import { searchPlaces } from "../../new-event/search-places.ts";
import { type FoundPlace, wholeCountry } from "./event-line.ts";

/** Finds the territory of a code, or of a name that only one has, once for each text; undefined if there is none. */
export function createPlaceFinder(searchUrl: string) {
  const known = new Map<string, Promise<FoundPlace | undefined>>();

  async function search(text: string): Promise<FoundPlace | undefined> {
    const asked = await searchPlaces(searchUrl, text);
    if (!asked.ok) return;
    const { value: found } = asked;
    const [only] = found;
    return found.find(({ code }) => code === text) ?? (found.length === 1 ? only : undefined);
  }

  return (text: string): Promise<FoundPlace | undefined> => {
    if (text === "") return Promise.resolve(wholeCountry);
    const place = known.get(text) ?? search(text);
    known.set(text, place);
    return place;
  };
}
