import { emberIntensities } from "../../../data/ember/intensities.ts";
import { gridRows } from "./grid-rows.ts";

// Without the sources, so that what only needs the numbers stays small. `grid.ts` has the factors that name them.
export const franceGramsPerKwh = 46.1;

export const emberRows = emberIntensities.flatMap(([year, table]) =>
  gridRows(table).map(([zone, grams, alpha2 = zone.slice(0, 2)]) => ({
    zone,
    grams: Number(grams),
    alpha2,
    year,
  })),
);

/** The value of a zone of `gridZones` by its alpha-3 code or the name of a region, in grams of CO2e per kWh; undefined if it is unknown. */
export const gridGramsPerKwh = (zone: string): number | undefined =>
  zone === "FRA" ? franceGramsPerKwh : emberRows.find((row) => row.zone === zone)?.grams;
