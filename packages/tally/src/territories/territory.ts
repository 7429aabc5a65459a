import type { TerritoryCodes, TerritoryLevel } from "@digital-cleanup/challenge";

/** An official territory of the data file. */
export type Territory = {
  level: TerritoryLevel;
  code: string;
  name: string;
  /** Its own code, and those of the territories it is inside. */
  codes: TerritoryCodes;
  population: number;
  /** Its departments: an EPCI may span several. */
  departments: string[];
};
