import type { TerritoryCodes, TerritoryLevel } from "@digital-cleanup/challenge";
import type { Territory } from "./territory.ts";
import { inGroups } from "../pace/in-groups.ts";
import type { TerritoryData } from "./territory-data.ts";

export const territoryKey = (level: TerritoryLevel, code: string): string => `${level} ${code}`;

/** The first words of a line, and the rest. */
function splitWords(line: string, words: number): string[] {
  const parts: string[] = [];
  let from = 0;
  while (parts.length < words) {
    const end = line.indexOf(" ", from);
    parts.push(line.slice(from, end));
    from = end + 1;
  }
  return [...parts, line.slice(from)];
}

/** A line has the communes of an EPCI. */
const linesPerStep = 50;

/** All territories of the data file by `territoryKey`, and other names with the keys of their territories. */
export async function unpackTerritories(data: TerritoryData) {
  const territories = new Map<string, Territory>();
  const add = (
    level: TerritoryLevel,
    code: string,
    name: string,
    codes: TerritoryCodes,
  ): Territory => {
    const territory = { level, code, name, codes, population: 0, departments: [] };
    territories.set(territoryKey(level, code), territory);
    return territory;
  };

  for (const line of data.regions) {
    const [code, name] = splitWords(line, 1) as [string, string];
    // The source lists overseas collectivities also as regions, which they are not: here they are departments.
    if (code.length === 2) add("region", code, name, { country: "FR", region: code });
  }
  for (const line of data.departments) {
    const [code, region, name] = splitWords(line, 2) as [string, string, string];
    const isRegion = territories.has(territoryKey("region", region));
    add("department", code, name, { country: "FR", ...(isRegion && { region }), department: code });
  }
  for (const line of data.epcis) {
    const [code, name] = splitWords(line, 1) as [string, string];
    add("epci", code, name, { country: "FR", epci: code });
  }
  for await (const lines of inGroups(data.communes, linesPerStep)) {
    for (const line of lines) addCommunes(territories, line, add);
  }
  for (const territory of territories.values()) {
    if (territory.level === "epci") completeEpci(territories, territory);
  }

  const otherNames = data.otherNames.map((line) => {
    const [code, target, name] = splitWords(line, 2) as [string, string, string];
    const level = territories.has(territoryKey("epci", target)) ? "epci" : "commune";
    return { key: territoryKey(level, code), target: territoryKey(level, target), name };
  });
  return { territories, otherNames };
}

function addCommunes(
  territories: Map<string, Territory>,
  line: string,
  add: (level: TerritoryLevel, code: string, name: string, codes: TerritoryCodes) => Territory,
): void {
  const [head, ...communes] = line.split("|");
  const [department, epci] = head!.split(" ") as [string, string];
  const inside = territories.get(territoryKey("department", department))!;
  const grouping = territories.get(territoryKey("epci", epci));
  const region =
    inside.codes.region && territories.get(territoryKey("region", inside.codes.region));
  const shared = { ...inside.codes, ...(grouping && { epci }) };
  for (const text of communes) {
    const [firstSpace, lastSpace] = [text.indexOf(" "), text.lastIndexOf(" ")];
    const code = department + text.slice(0, firstSpace);
    const name = text.slice(firstSpace + 1, lastSpace);
    const commune = add("commune", code, name, { ...shared, commune: code });
    const population = Number(text.slice(lastSpace));
    for (const territory of [commune, grouping, inside, region]) {
      if (territory) territory.population += population;
    }
    commune.departments.push(department);
  }
  grouping?.departments.push(department);
}

/** An EPCI implies a department or a region if all its communes are in it. */
function completeEpci(territories: Map<string, Territory>, epci: Territory): void {
  const regions = new Set(
    epci.departments.map(
      (department) => territories.get(territoryKey("department", department))?.codes.region,
    ),
  );
  const [region] = regions;
  const [department, ...others] = epci.departments;
  epci.codes = {
    country: "FR",
    ...(region && regions.size === 1 && { region }),
    ...(department && others.length === 0 && { department }),
    epci: epci.code,
  };
}
