import {
  electricityMapsIntensities,
  firstYear,
} from "../../../data/electricity-maps/intensities.ts";
import { gridIntensity } from "./grid.ts";
import { type GridFactor, gridFactor } from "./grid-factor.ts";
import { gridRows } from "./grid-rows.ts";
import { electricityMapsYearly } from "./grid-sources.ts";

const byZone: ReadonlyMap<string, readonly number[]> = new Map(
  gridRows(electricityMapsIntensities).map(([zone, ...grams]) => [zone, grams.map(Number)]),
);

/**
 * The average intensity of a country in one year from 2021 to 2025, in grams of CO2e per kWh, by Electricity Maps (ODbL): for a figure of
 * a past year. `undefined` if there is none. Throws a RangeError that names an unknown zone.
 */
export function yearlyGridIntensity(zone: string, year: number): GridFactor | undefined {
  const grid = gridIntensity(zone);
  const value = byZone.get(grid.zone)?.[year - firstYear];
  if (value === undefined) return undefined;
  return gridFactor(grid, {
    id: `grid/${grid.zone}-${year}`,
    value,
    year: `${year}`,
    source: electricityMapsYearly,
  });
}
