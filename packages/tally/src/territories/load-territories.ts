import { territoryDataSchema } from "./territory-data.ts";
import { createTerritories, type Territories } from "./territories.ts";

let loaded: Promise<Territories> | undefined;

/** Loads the data file on first use: 35,000 communes take time and memory. */
export const loadTerritories = (): Promise<Territories> =>
  (loaded ??= import("./data/territories.json", { with: { type: "json" } }).then(
    ({ default: data }) => createTerritories(territoryDataSchema.parse(data)),
  ));
