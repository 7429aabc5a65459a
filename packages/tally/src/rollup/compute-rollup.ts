import {
  type Event,
  type Published,
  type Rollup,
  type TerritoryCodes,
  type TerritoryLevel,
  territoryLevels,
  type TerritoryPlace,
} from "@digital-cleanup/challenge";
import type { Territories } from "../territories/territories.ts";
import { licence } from "../open-data/licence.ts";
import { sumFigures } from "./sum-figures.ts";

/** An event with its public state and the complete codes of its territory. */
export type RollupEntry = { event: Event; published: Published; codes: TerritoryCodes };

export const startYear = ({ event }: RollupEntry): number => Number(event.startsOn.slice(0, 4));

/** Whether a territory is inside another. */
export const isInside = (codes: TerritoryCodes, territory: TerritoryCodes): boolean =>
  territoryLevels.every(
    (level) => territory[level] === undefined || territory[level] === codes[level],
  );

/** The sums of the events of a territory that started in a year. */
export function computeRollup(
  entries: readonly RollupEntry[],
  territories: Territories,
  codes: TerritoryCodes,
  year: number,
): Rollup {
  const inside = entries.filter((entry) => isInside(entry.codes, codes));
  const ofYear = inside.filter((entry) => startYear(entry) === year);
  const places = [countryPlace(codes.country), ...territories.namedPlaces(codes)];
  const territory = places.at(-1)!;
  const { children, rest } = splitByChild(ofYear, territories, territory.level);
  return {
    schema: 2,
    licence,
    year,
    years: [...new Set(inside.map(startYear))].toSorted((one, next) => one - next),
    territory,
    parents: places.slice(0, -1),
    ...sumEntries(ofYear),
    children: children.map(({ place, inChild }) => ({ ...place, ...sumEntries(inChild) })),
    wholeTerritory: sumEntries(rest),
    listedEvents: listEvents(ofYear),
  };
}

const sumEntries = (entries: readonly RollupEntry[]) =>
  sumFigures(entries.map(({ published }) => published));

const byName = new Intl.Collator("fr").compare;
const countryNames = new Intl.DisplayNames("fr", { type: "region" });
const countryPlace = (country: string): TerritoryPlace => ({
  level: "country",
  code: country,
  name: countryNames.of(country) ?? country,
  codes: { country },
});

/**
 * The next narrower level of an event's territory. Overseas collectivities are in no region and a few islands in no
 * EPCI, so these two levels are skipped there. An EPCI that spans several departments is in none of them.
 */
function childLevel(codes: TerritoryCodes, level: TerritoryLevel): TerritoryLevel | undefined {
  const [next, afterNext] = territoryLevels.slice(territoryLevels.indexOf(level) + 1);
  if (!next || codes[next]) return next;
  return next !== "department" && afterNext && codes[afterNext] ? afterNext : undefined;
}

type Child = { place: TerritoryPlace; inChild: RollupEntry[] };

function splitByChild(
  entries: readonly RollupEntry[],
  territories: Territories,
  level: TerritoryLevel,
): { children: Child[]; rest: RollupEntry[] } {
  const byCode = new Map<string, Child>();
  const rest: RollupEntry[] = [];
  for (const entry of entries) {
    const next = childLevel(entry.codes, level);
    const place = territories
      .namedPlaces(entry.codes)
      .find((candidate) => candidate.level === next);
    if (!place) {
      rest.push(entry);
      continue;
    }
    const child = byCode.get(place.code) ?? { place, inChild: [] };
    byCode.set(place.code, child);
    child.inChild.push(entry);
  }
  // Sorted by name, since sorting by figures would be a ranking.
  const children = [...byCode.values()].toSorted((one, other) =>
    byName(one.place.name, other.place.name),
  );
  return { children, rest };
}

const hasPublished = ({ totals, collected, declaredByOrganiser }: Published): boolean =>
  totals !== null ||
  declaredByOrganiser !== undefined ||
  collected.grams !== "0" ||
  collected.pieces !== undefined ||
  Object.keys(collected.devices).length > 0;

/** Lists events with published figures. The others are only counted, and found by their code. */
const listEvents = (entries: readonly RollupEntry[]): Rollup["listedEvents"] =>
  entries
    .filter(({ published }) => hasPublished(published))
    .map(({ event: { code, name, startsOn, endsOn }, published }) => ({
      code,
      name,
      startsOn,
      endsOn,
      participations: published.participations.published,
    }))
    .toSorted(
      (one, next) => byName(one.startsOn, next.startsOn) || byName(one.name.fr, next.name.fr),
    );
