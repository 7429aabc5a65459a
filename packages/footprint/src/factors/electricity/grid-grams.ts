import { emberIntensities } from "../../../data/ember/intensities.ts";

// Without the sources, so that what only needs the numbers stays small. `grid.ts` has the factors that name them.
export const franceGramsPerKwh = 46.1;

export const emberLines = emberIntensities.flatMap(([year, lines]) =>
  lines.split("\n").map((line) => {
    const [zone = "", grams, alpha2 = zone.slice(0, 2)] = line.split(",");
    return { zone, grams: Number(grams), alpha2, year };
  }),
);

/** The value of a zone of `gridZones` by its alpha-3 code or the name of a region, in grams of CO2e per kWh; undefined if it is unknown. */
export const gridGramsPerKwh = (zone: string): number | undefined =>
  zone === "FRA" ? franceGramsPerKwh : emberLines.find((line) => line.zone === zone)?.grams;
