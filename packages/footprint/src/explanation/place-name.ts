import { gridZones } from "../factors/electricity/grid.ts";
import type { Words } from "./dictionary.ts";

/** The name of a zone of electricity: a country, another zone, or a value of the caller. */
export function placeName(zone: string, { locale, places, ownIntensity }: Words): string {
  return zone === "custom" ? ownIntensity : (places[zone] ?? countryName(zone, locale));
}

function countryName(zone: string, locale: string): string {
  const alpha2 = gridZones.find((grid) => grid.zone === zone)?.alpha2;
  if (alpha2 === undefined) return zone;
  return new Intl.DisplayNames(locale, { type: "region" }).of(alpha2) ?? zone;
}
