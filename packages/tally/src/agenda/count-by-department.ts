import type { TerritoryPlace } from "@digital-cleanup/challenge";
import type { Territories } from "../territories/territories.ts";
import type { AgendaEvent } from "./agenda-event.ts";

/** The departments with announced events, by code, each with how many. */
export function countByDepartment(
  events: readonly AgendaEvent[],
  namedPlaces: Territories["namedPlaces"],
): (TerritoryPlace & { count: number })[] {
  const counts = new Map<string, number>();
  for (const { codes } of events) {
    if (codes.department === undefined) continue;
    counts.set(codes.department, (counts.get(codes.department) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([department, count]) => {
      const place = namedPlaces({ country: "FR", department }).at(-1);
      return place ? [{ ...place, count }] : [];
    });
}
