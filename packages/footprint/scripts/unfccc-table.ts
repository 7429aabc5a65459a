import { averageIntensity, marginalIntensity } from "@tgwf/co2/data";

type Row = readonly [zone: string, gramsPerKwh: number];

/** Rows above zero of zones that have an average too, sorted by code. */
export const unfcccRows = (): Row[] =>
  Object.entries(marginalIntensity.data)
    .map(([zone, gramsPerKwh]): Row => [zone, Number(gramsPerKwh)])
    .filter(([zone, gramsPerKwh]) => gramsPerKwh > 0 && (averageIntensity.data[zone] ?? 0) > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The text of `data/unfccc/intensities.ts`. */
export const unfcccTable =
  (): string => `// UNFCCC data, CC BY-SA 4.0, see LICENSE.md beside this file. Made by scripts/generate.ts; do not edit.

/** Zone, and grams of CO2e for one more kWh of electricity. */
type Row = readonly [zone: string, gramsPerKwh: number];

export const unfcccIntensities: readonly Row[] = ${JSON.stringify(unfcccRows(), null, 2)};
`;
