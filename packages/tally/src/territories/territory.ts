import type { TerritoryCodes, TerritoryLevel } from "@digital-cleanup/challenge";

/** An official territory of the data file. */
export type Territory = {
  level: TerritoryLevel;
  code: string;
  name: string;
  /** Its own code, and those of all that it is inside of. */
  codes: TerritoryCodes;
  population: number;
  /** The departments it touches: an EPCI may reach over several. */
  departments: string[];
};
