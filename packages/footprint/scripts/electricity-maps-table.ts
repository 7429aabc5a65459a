import { averageIntensity, electricityMaps } from "@tgwf/co2/data";
import { alpha2ByAlpha3 } from "./iso-3166.ts";

const years = [2021, 2022, 2023, 2024, 2025] as const;

type Row = readonly [zone: string, ...gramsPerKwh: number[]];

/** Countries with a figure for every year, sorted by code. */
export const electricityMapsRows = (): Row[] =>
  Object.keys(averageIntensity.data)
    .toSorted()
    .flatMap((zone): Row[] => {
      const alpha2 = alpha2ByAlpha3.get(zone) ?? "";
      const grams = years.flatMap((year) => {
        const value = electricityMaps[`yearly${year}`].data[alpha2]?.carbonIntensity.value ?? 0;
        return value > 0 ? [value] : [];
      });
      return grams.length === years.length ? [[zone, ...grams]] : [];
    });

/** The text of `data/electricity-maps/intensities.ts`. */
export const electricityMapsTable =
  (): string => `// Electricity Maps data, ODbL 1.0, see LICENSE.md beside this file. Made by scripts/generate.ts; do not edit.

export const firstYear = ${years[0]};

/** Zone, and grams of CO2e per kWh of electricity in each year from the first. */
type Row = readonly [zone: string, ...gramsPerKwh: number[]];

export const electricityMapsIntensities: readonly Row[] = ${JSON.stringify(electricityMapsRows())};
`;
