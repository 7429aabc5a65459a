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

/** The territories a tally knows, all French. Pure: `loadTerritories` brings the data. */
export type Territories = ReturnType<typeof createTerritories>;

export function createTerritories(data: TerritoryData) {
  const { territories, otherNames } = unpackTerritories(data);
  const targets = new Map(otherNames.map(({ key, target }) => [key, target]));

  const find = (level: TerritoryLevel, code: string): Territory | undefined => {
    const key = territoryKey(level, code);
    return territories.get(targets.get(key) ?? key);
  };

  /** The named territories of some codes, the widest first. Countries have their name from a language. */
  function placesOf(codes: TerritoryCodes): TerritoryPlace[] {
    const upToHere: TerritoryCodes = { country: codes.country };
    return territoryLevels.flatMap((level) => {
      const place = codes[level] && find(level, codes[level]);
      if (!place) return [];
      upToHere[level] = place.code;
      return [{ level, code: place.code, name: place.name, codes: { ...upToHere } }];
    });
  }

  /**
   * All codes that the narrowest known one implies, so that two events of one town count together whatever else
   * their organisers filled in. Other countries are known by their own code alone.
   */
  function completeCodes(stated: TerritoryCodes): TerritoryCodes {
    if (stated.country !== "FR") return { country: stated.country };
    for (const level of territoryLevels.toReversed()) {
      const territory = stated[level] && find(level, stated[level]);
      if (!territory) continue;
      const { department } = stated;
      const isPart = department !== undefined && territory.departments.includes(department);
      // Of an EPCI over several departments, this is the part in one of them.
      return isPart
        ? { ...find("department", department)!.codes, ...territory.codes }
        : territory.codes;
    }
    return { country: "FR" };
  }

  return {
    source: data.source,
    /** A territory by its official code. A delegated commune or an arrondissement leads to its commune. */
    find,
    findCommune: (code: string) => find("commune", code),
    territoryName: (level: TerritoryLevel, code: string) => find(level, code)?.name,
    /** Codes of a commune and of all it is inside of; undefined where no commune has this code. */
    territoryOfCommune: (code: string) => find("commune", code)?.codes,
    /** What a territory is inside of, the widest first. */
    parentsOf: (level: TerritoryLevel, code: string): TerritoryPlace[] =>
      placesOf(find(level, code)?.codes ?? { country: "FR" }).slice(0, -1),
    placesOf,
    completeCodes,
    searchTerritories: createSearch(territories, otherNames, placesOf),
  };
}
