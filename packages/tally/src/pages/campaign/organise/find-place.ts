import { findPlace } from "../../new-event/find-place.ts";
import { type FoundPlace, wholeCountry } from "./event-line.ts";

/** Finds the territory of a code or a name, once for each text; undefined if there is none, or more than one. */
export function createPlaceFinder(searchUrl: string) {
  const known = new Map<string, Promise<FoundPlace | undefined>>();

  async function search(text: string): Promise<FoundPlace | undefined> {
    const asked = await findPlace(searchUrl, text);
    return asked.ok ? asked.value : undefined;
  }

  return (text: string): Promise<FoundPlace | undefined> => {
    if (text === "") return Promise.resolve(wholeCountry);
    const place = known.get(text) ?? search(text);
    known.set(text, place);
    return place;
  };
}
