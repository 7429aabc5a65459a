import {
  type TerritoryCodes,
  type TerritoryLevel,
  territoryLevels,
  type TerritoryPlace,
} from "@digital-cleanup/challenge";
import { createSearch } from "./search-territories.ts";
import type { Territory } from "./territory.ts";
import type { TerritoryData } from "./territory-data.ts";
import { territoryKey, unpackTerritories } from "./unpack-territories.ts";

/** The territories of France. `loadTerritories` loads their data. */
export type Territories = Awaited<ReturnType<typeof createTerritories>>;

export async function createTerritories(data: TerritoryData) {
  const { territories, otherNames } = await unpackTerritories(data);
  const targets = new Map(otherNames.map(({ key, target }) => [key, target]));

  const find = (level: TerritoryLevel, code: string): Territory | undefined => {
    const key = territoryKey(level, code);
    return territories.get(targets.get(key) ?? key);
  };

  /** The territories of some codes, the widest first, without the country, whose name depends on the language. */
  function namedPlaces(codes: TerritoryCodes): TerritoryPlace[] {
    const codesSoFar: TerritoryCodes = { country: codes.country };
    return territoryLevels.flatMap((level) => {
      const place = codes[level] && find(level, codes[level]);
      if (!place) return [];
      codesSoFar[level] = place.code;
      return [{ level, code: place.code, name: place.name, codes: { ...codesSoFar } }];
    });
  }

  /**
   * All codes that the narrowest known one implies, so that events of one town are added up whatever other codes their
   * organisers entered. Other countries have only their own code.
   */
  function completeCodes(stated: TerritoryCodes): TerritoryCodes {
    if (stated.country !== "FR") return { country: stated.country };
    for (const level of territoryLevels.toReversed()) {
      const territory = stated[level] && find(level, stated[level]);
      if (!territory) continue;
      const { department } = stated;
      const isPart = department !== undefined && territory.departments.includes(department);
      // The part of an EPCI in one of its departments.
      return isPart
        ? { ...find("department", department)!.codes, ...territory.codes }
        : territory.codes;
    }
    return { country: "FR" };
  }

  /** Regions, and the overseas collectivities that are in none, by name. */
  const regions: TerritoryPlace[] = [...territories.values()]
    .filter(
      ({ level, codes, population }) =>
        level === "region" || (level === "department" && !codes.region && population > 0),
    )
    .map(({ level, code, name, codes }) => ({ level, code, name, codes }))
    .toSorted((one, next) => one.name.localeCompare(next.name, "fr"));

  return {
    source: data.source,
    regions,
    /** A territory by its official code. The code of a delegated commune or an arrondissement finds its commune. */
    find,
    namedPlaces,
    completeCodes,
    searchTerritories: createSearch(territories, otherNames, namedPlaces, data.postcodes),
  };
}
