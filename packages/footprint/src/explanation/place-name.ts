import { gridZones } from "../factors/grid.ts";
import type { Dictionary } from "./dictionary.ts";

/** The name of the electricity of an estimate: a country, another zone, or a value of the caller. */
export function placeName(geography: string, { locale, places, ownIntensity }: Dictionary): string {
  return geography
    .split("+")
    .map((zone) => (zone === "custom" ? ownIntensity : (places[zone] ?? countryName(zone, locale))))
    .join(", ");
}

function countryName(zone: string, locale: string): string {
  const alpha2 = gridZones.find((grid) => grid.zone === zone)?.alpha2;
  if (alpha2 === undefined) return zone;
  return new Intl.DisplayNames(locale, { type: "region" }).of(alpha2) ?? zone;
}
