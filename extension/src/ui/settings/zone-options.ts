import { gridZones } from "@digital-cleanup/footprint";
import type { Format } from "@digital-cleanup/text";

/** The grid zones of countries, sorted by country name in the page's language. */
export const zoneOptions = ({ language, country }: Format): [zone: string, name: string][] =>
  gridZones
    .flatMap(({ zone, alpha2 }): [string, string][] => (alpha2 ? [[zone, country(alpha2)]] : []))
    .toSorted((a, b) => a[1].localeCompare(b[1], language));

/** The name of the country of a zone in the page's language. */
export const zoneName = ({ country }: Format, zone: string): string => {
  const alpha2 = gridZones.find((grid) => grid.zone === zone)?.alpha2;
  return alpha2 ? country(alpha2) : zone;
};
