import type { Format } from "@digital-cleanup/text";
import type { Territories } from "../territories/territories.ts";
import type { AgendaEvent } from "./agenda-event.ts";

/** The name of an event's territory, with that of its department if it is inside one. */
export function placeNameOf(
  territories: Territories,
  { codes }: Pick<AgendaEvent, "codes">,
  format: Pick<Format, "country">,
): string {
  const places = territories.namedPlaces(codes);
  const narrowest = places.at(-1);
  if (!narrowest) return format.country(codes.country);
  const department = places.find(({ level }) => level === "department");
  return department && department !== narrowest
    ? `${narrowest.name}, ${department.name}`
    : narrowest.name;
}
