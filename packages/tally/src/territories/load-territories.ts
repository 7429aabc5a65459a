import { territoryDataSchema } from "./territory-data.ts";
import { createTerritories, type Territories } from "./territories.ts";

let loaded: Promise<Territories> | undefined;

/** Reads the data file when somebody first asks: a tally without territories never pays for 35,000 communes. */
export const loadTerritories = (): Promise<Territories> =>
  (loaded ??= import("./data/territories.json", { with: { type: "json" } }).then(
    ({ default: data }) => createTerritories(territoryDataSchema.parse(data)),
  ));
