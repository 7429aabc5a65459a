import type { TerritoryCodes, TerritoryLevel, TerritoryPlace } from "@digital-cleanup/challenge";
import { foldName } from "./fold-name.ts";
import type { Territory } from "./territory.ts";

/** What a search found: enough to tell two places of one name apart, and to fill in an event's territory. */
export type TerritoryMatch = TerritoryPlace & {
  /** The name that was found, where it is not the official one: a delegated commune, an arrondissement. */
  otherName?: string;
  /** What it is inside of, the widest first. */
  parents: TerritoryPlace[];
};

/** `folded` begins with a space, so that each of its words does. */
type Entry = { territory: Territory; code: string; folded: string; otherName?: string };
const rankOf: Record<TerritoryLevel, number> = {
  commune: 0,
  epci: 1,
  department: 2,
  region: 3,
  country: 4,
};

/** "CC Faucigny" is found as "Faucigny", which is what people call it, or with its kind. */
const spokenName = ({ level, name }: Territory): string =>
  level === "epci" ? name.replace(/^(C[ACU]) (.*)$/, "$2 $1") : name;

/**
 * Finds territories by the beginnings of their words, or by their exact code. Whole names first, then names that
 * begin with the text; among these communes, then the others, the most populated first.
 */
export function createSearch(
  territories: ReadonlyMap<string, Territory>,
  otherNames: readonly { target: string; name: string }[],
  placesOf: (codes: TerritoryCodes) => TerritoryPlace[],
) {
  let byBeginning: Map<string, Entry[]> | undefined;

  const listEntries = (): Entry[] =>
    [
      ...Array.from(territories.values(), (territory) => ({
        territory,
        code: foldName(territory.code),
        folded: ` ${foldName(spokenName(territory))}`,
      })),
      ...otherNames.map(({ target, name }) => ({
        territory: territories.get(target)!,
        code: "",
        folded: ` ${foldName(name)}`,
        otherName: name,
      })),
    ].toSorted(
      ({ territory: one }, { territory: next }) =>
        rankOf[one.level] - rankOf[next.level] || next.population - one.population,
    );

  return (text: string, limit: number): TerritoryMatch[] => {
    const query = foldName(text);
    byBeginning ??= groupByBeginning(listEntries());
    const candidates = smallest(beginningsOf(query).map((start) => byBeginning?.get(start) ?? []));
    const [whole, beginning, inside]: [Entry[], Entry[], Entry[]] = [[], [], []];
    const name = ` ${query}`;
    const words = query.split(" ").map((word) => ` ${word}`);
    for (const entry of candidates) {
      const { folded } = entry;
      if (folded === name || entry.code === query) whole.push(entry);
      else if (folded.startsWith(name)) beginning.push(entry);
      else if (words.every((word) => folded.includes(word))) inside.push(entry);
    }
    // One place may be found by several of its names.
    const found = new Map<Territory, Entry>();
    for (const entry of [...whole, ...beginning, ...inside]) {
      if (!found.has(entry.territory)) found.set(entry.territory, entry);
      if (found.size === limit) break;
    }
    return Array.from(found.values(), ({ territory, otherName }) => ({
      level: territory.level,
      code: territory.code,
      name: territory.name,
      ...(otherName !== undefined && { otherName }),
      codes: territory.codes,
      parents: placesOf(territory.codes).slice(0, -1),
    }));
  };
}

/** The first two letters of each word, without those of one letter. */
const beginningsOf = (folded: string): string[] => [
  ...new Set(folded.split(" ").flatMap((word) => (word.length < 2 ? [] : [word.slice(0, 2)]))),
];

function groupByBeginning(entries: Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const start of beginningsOf(`${entry.code}${entry.folded}`)) {
      const group = groups.get(start);
      if (group) group.push(entry);
      else groups.set(start, [entry]);
    }
  }
  return groups;
}

const smallest = (groups: Entry[][]): Entry[] =>
  groups.toSorted((one, next) => one.length - next.length)[0] ?? [];
