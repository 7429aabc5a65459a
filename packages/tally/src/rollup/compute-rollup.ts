import {
  organiserKinds,
  type Rollup,
  type RollupFigures,
  type TerritoryCodes,
  type TerritoryLevel,
  territoryLevels,
  type TerritoryPlace,
} from "@digital-cleanup/challenge";
import type { Territories } from "../territories/territories.ts";
import { licence } from "../open-data/licence.ts";
import { createFigureSum } from "./figure-sum.ts";
import type { IndexedEvent, Listed } from "./indexed-event.ts";
import { isInside, type TerritoryNode, type TerritoryTree } from "./territory-tree.ts";

/** The sums of the events of a territory that started in a year. */
export function computeRollup(
  tree: TerritoryTree,
  territories: Territories,
  codes: TerritoryCodes,
  year: number,
): Rollup {
  const nodes = tree.nodesOf(codes);
  const ofYear = nodes.filter((node) => node.year === year);
  const places = [countryPlace(codes.country), ...territories.namedPlaces(codes)];
  const territory = places.at(-1)!;
  const { children, rest } = splitByChild(ofYear, territories, territory.level);
  return {
    schema: 2,
    licence,
    year,
    years: yearsOf(nodes),
    territory,
    parents: places.slice(0, -1),
    ...addUp(ofYear.map(({ figures }) => figures.read())),
    children: children.map(({ place, inChild }) => ({ ...place, ...addUp(inChild) })),
    wholeTerritory: addUp(rest),
    kinds: organiserKinds.flatMap((kind) => {
      const figures = addUp(ofYear.flatMap(({ kinds }) => kinds.get(kind)?.read() ?? []));
      return figures.events > 0 ? [{ kind, ...figures }] : [];
    }),
    ...listEvents(tree.listOf(year), codes),
  };
}

/** Smaller territories list the others. */
const maxListed = 500;

function listEvents(all: readonly IndexedEvent[], codes: TerritoryCodes) {
  const listedEvents: Rollup["listedEvents"] = [];
  let listedCount = 0;
  for (const event of all) {
    if (!event.listed || !isInside(event.codes, codes)) continue;
    listedCount += 1;
    if (listedCount <= maxListed) listedEvents.push(inList(event.listed, event.isLinked));
  }
  return { listedCount, listedEvents };
}

const inList = ({ code, ...listed }: Listed, isLinked = false) => ({
  ...(isLinked && { code }),
  ...listed,
});

/** The years in which a territory has events. */
export const yearsOf = (nodes: readonly TerritoryNode[]): number[] =>
  [...new Set(nodes.filter(({ eventCount }) => eventCount > 0).map(({ year }) => year))].toSorted(
    (one, next) => one - next,
  );

function addUp(all: readonly RollupFigures[]): RollupFigures {
  const sum = createFigureSum();
  for (const figures of all) sum.add(figures);
  return sum.read();
}

const byName = new Intl.Collator("fr").compare;
const countryNames = new Intl.DisplayNames("fr", { type: "region" });
export const countryPlace = (country: string): TerritoryPlace => ({
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

type Child = { place: TerritoryPlace; inChild: RollupFigures[] };

function splitByChild(
  nodes: readonly TerritoryNode[],
  territories: Territories,
  level: TerritoryLevel,
): { children: Child[]; rest: RollupFigures[] } {
  const byCode = new Map<string, Child>();
  const rest = nodes.map(({ ownFigures }) => ownFigures.read());
  for (const node of nodes.flatMap(({ children }) => [...children.values()])) {
    if (node.eventCount === 0) continue;
    const next = childLevel(node.codes, level);
    const place = territories.namedPlaces(node.codes).find((candidate) => candidate.level === next);
    if (!place) {
      rest.push(node.figures.read());
      continue;
    }
    const child = byCode.get(place.code) ?? { place, inChild: [] };
    byCode.set(place.code, child);
    child.inChild.push(node.figures.read());
  }
  // Sorted by name, since sorting by figures would be a ranking.
  const children = [...byCode.values()].toSorted((one, other) =>
    byName(one.place.name, other.place.name),
  );
  return { children, rest };
}
