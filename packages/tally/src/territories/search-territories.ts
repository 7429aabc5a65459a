import type { TerritoryCodes, TerritoryLevel, TerritoryPlace } from "@digital-cleanup/challenge";
import { inGroups } from "../pace/in-groups.ts";
import { foldName } from "./fold-name.ts";
import type { Territory } from "./territory.ts";
import { territoryKey } from "./unpack-territories.ts";
import { timeZoneOf } from "./time-zone-of.ts";

/** A found territory, with what distinguishes places of the same name, and the codes for an event. */
export type TerritoryMatch = TerritoryPlace & {
  /** The name that was found, if it is not the official one: a delegated commune, an arrondissement. */
  otherName?: string;
  /** Its IANA time zone. */
  timeZone: string;
  /** The territories it is inside, the widest first. */
  parents: TerritoryPlace[];
};

/** `folded` begins with a space, so that each of its words follows one. */
type Entry = { territory: Territory; code: string; folded: string; otherName?: string };
/** Names prepared at a time when the first search begins. */
const namesPerStep = 1000;
/** No territory has a longer name. */
export const maxQueryLength = 100;

const levelRank: Record<TerritoryLevel, number> = {
  commune: 0,
  epci: 1,
  department: 2,
  region: 3,
  country: 4,
};

/** "CC Faucigny" is found as "Faucigny", its common name, or with its kind. */
const commonName = ({ level, name }: Territory): string =>
  level === "epci" ? name.replace(/^(C[ACU]) (.*)$/, "$2 $1") : name;

/**
 * Finds territories by the prefixes of their words, by their exact code, or communes by their postcode. Results are sorted: whole names, then names
 * that begin with the text, then the others; within each, communes first, and the most populated first.
 */
export function createSearch(
  territories: ReadonlyMap<string, Territory>,
  otherNames: readonly { target: string; name: string }[],
  namedPlaces: (codes: TerritoryCodes) => TerritoryPlace[],
  /** `postcode commune commune…` */
  postcodes: readonly string[],
) {
  let grouping: Promise<Map<string, Entry[]>> | undefined;

  async function listEntries(): Promise<Entry[]> {
    const entries: Entry[] = [];
    for await (const group of inGroups([...territories.values()], namesPerStep)) {
      for (const territory of group) {
        const folded = ` ${foldName(commonName(territory))}`;
        entries.push({ territory, code: foldName(territory.code), folded });
      }
    }
    for await (const group of inGroups(otherNames, namesPerStep)) {
      for (const { target, name } of group) {
        const territory = territories.get(target)!;
        entries.push({ territory, code: "", folded: ` ${foldName(name)}`, otherName: name });
      }
    }
    return entries.toSorted(
      ({ territory: one }, { territory: next }) =>
        levelRank[one.level] - levelRank[next.level] || next.population - one.population,
    );
  }

  /** The communes of a postcode, the most populated first. */
  function entriesWithPostcode(postcode: string): Entry[] {
    if (!/^\d{5}$/.test(postcode)) return [];
    const line = postcodes.find((start) => start.startsWith(`${postcode} `));
    const codes = line?.split(" ").slice(1) ?? [];
    return codes
      .map((code) => territories.get(territoryKey("commune", code))!)
      .toSorted((one, next) => next.population - one.population)
      .map((territory) => ({ territory, code: "", folded: "" }));
  }

  return async (text: string, limit: number): Promise<TerritoryMatch[]> => {
    const query = foldName(text);
    const byPrefix = await (grouping ??= listEntries().then(groupByPrefix));
    const candidates = smallestGroup(wordPrefixes(query).map((start) => byPrefix.get(start) ?? []));
    const [whole, beginning, inside]: [Entry[], Entry[], Entry[]] = [[], [], []];
    const name = ` ${query}`;
    const words = query.split(" ").map((word) => ` ${word}`);
    for (const entry of candidates) {
      const { folded } = entry;
      if (folded === name || entry.code === query) whole.push(entry);
      else if (folded.startsWith(name)) beginning.push(entry);
      else if (words.every((word) => folded.includes(word))) inside.push(entry);
    }
    // A territory may be found by several of its names.
    const found = new Map<Territory, Entry>();
    for (const entry of [...whole, ...entriesWithPostcode(query), ...beginning, ...inside]) {
      if (!found.has(entry.territory)) found.set(entry.territory, entry);
      if (found.size === limit) break;
    }
    return Array.from(found.values(), ({ territory, otherName }) => ({
      level: territory.level,
      code: territory.code,
      name: territory.name,
      ...(otherName !== undefined && { otherName }),
      codes: territory.codes,
      timeZone: timeZoneOf(territory.codes),
      parents: namedPlaces(territory.codes).slice(0, -1),
    }));
  };
}

/** The first two letters of each word that has them. */
const wordPrefixes = (folded: string): string[] => [
  ...new Set(folded.split(" ").flatMap((word) => (word.length < 2 ? [] : [word.slice(0, 2)]))),
];

async function groupByPrefix(entries: Entry[]): Promise<Map<string, Entry[]>> {
  const groups = new Map<string, Entry[]>();
  for await (const step of inGroups(entries, namesPerStep)) {
    for (const entry of step) {
      for (const start of wordPrefixes(`${entry.code}${entry.folded}`)) {
        const group = groups.get(start);
        if (group) group.push(entry);
        else groups.set(start, [entry]);
      }
    }
  }
  return groups;
}

const smallestGroup = (groups: Entry[][]): Entry[] =>
  groups.toSorted((one, next) => one.length - next.length)[0] ?? [];
