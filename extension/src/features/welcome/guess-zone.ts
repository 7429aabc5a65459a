import { type GridFactor, gridZones } from "@digital-cleanup/footprint";

/** What the browser knows of the person, and the time zones of a country, which only some browsers list. */
export type ZoneHints = {
  /** BCP 47 tags, in the person's order. */
  languages: readonly string[];
  timeZone: string | undefined;
  timeZonesOf: (alpha2: string) => readonly string[];
};

export type GuessedZone = { zone: string; from: "timeZone" | "language" };

/** The grid zone of the country where the person probably is; undefined if nothing indicates one. */
export function guessZone({
  languages,
  timeZone,
  timeZonesOf,
}: ZoneHints): GuessedZone | undefined {
  const regions = languages.map(regionOf).filter((region) => region !== undefined);
  const isHere = ({ alpha2 }: GridFactor): boolean =>
    timeZone !== undefined && alpha2 !== undefined && timeZonesOf(alpha2).includes(timeZone);
  const isSpokenThere = ({ alpha2 }: GridFactor): boolean =>
    regions.some((region) => region === alpha2);
  // First the countries of the languages, because listing the time zones of a country takes a millisecond.
  const byTimeZone =
    gridZones.find((grid) => isSpokenThere(grid) && isHere(grid)) ?? gridZones.find(isHere);
  if (byTimeZone) return { zone: byTimeZone.zone, from: "timeZone" };
  for (const region of regions) {
    const found = gridZones.find(({ alpha2 }) => alpha2 === region);
    if (found) return { zone: found.zone, from: "language" };
  }
  return undefined;
}

/** The region that a tag names, or else the one where most speakers of the language live. */
function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().region;
  } catch {
    // A preference of the browser may be no valid tag.
    return undefined;
  }
}

/** `getTimeZones` was an accessor before it became a method, and some browsers have neither. */
type LocaleWithTimeZones = {
  getTimeZones?: () => string[] | undefined;
  timeZones?: string[] | undefined;
};

export const browserHints = (): ZoneHints => ({
  languages: navigator.languages,
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  timeZonesOf: (alpha2) => {
    const locale: LocaleWithTimeZones = new Intl.Locale(`und-${alpha2}`);
    return locale.getTimeZones?.() ?? locale.timeZones ?? [];
  },
});
