import {
  electricityMapsIntensities,
  firstYear,
} from "../../../data/electricity-maps/intensities.ts";
import { type GridFactor, gridIntensity } from "./grid.ts";
import { electricityMapsYearly } from "./grid-sources.ts";

const byZone: ReadonlyMap<string, readonly number[]> = new Map(
  electricityMapsIntensities.map(([zone, ...grams]) => [zone, grams]),
);

/**
 * The average intensity of a country in one year from 2021 to 2025, in grams of CO2e per kWh, by Electricity Maps (ODbL): for a figure of
 * a past year. `undefined` if there is none. Throws a RangeError that names an unknown zone.
 */
export function yearlyGridIntensity(zone: string, year: number): GridFactor | undefined {
  const { zone: alpha3, alpha2 } = gridIntensity(zone);
  const value = byZone.get(alpha3)?.[year - firstYear];
  if (value === undefined) return undefined;
  return {
    id: `grid/${alpha3}-${year}`,
    zone: alpha3,
    ...(alpha2 !== undefined && { alpha2 }),
    value,
    unit: "g CO2e/kWh",
    year: `${year}`,
    geography: alpha3,
    source: electricityMapsYearly,
  };
}
