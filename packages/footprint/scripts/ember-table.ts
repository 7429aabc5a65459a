import { averageIntensity } from "@tgwf/co2/data";
import type { Year } from "../src/estimate/estimate.ts";
import { emberYears } from "./ember-years.ts";
import { alpha2ByAlpha3 } from "./iso-3166.ts";

/** The last possible year: the figures were published in 2025, and the figure of a year is published after its end. */
const lastYear = 2024;

type Row = readonly [zone: string, gramsPerKwh: number, alpha2?: string];

/**
 * Ember's rows by year, sorted by code. Rows at or below zero are left out: every grid has emissions, so a zero (CAF, 2022)
 * is a missing value and would make every estimate in that country zero.
 */
export function emberGroups(): [year: Year, rows: Row[]][] {
  const rows = Object.entries(averageIntensity.data)
    .filter(([, gramsPerKwh]) => gramsPerKwh > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([zone, gramsPerKwh]): Row => {
      const alpha2 = alpha2ByAlpha3.get(zone);
      return alpha2 === undefined ? [zone, gramsPerKwh] : [zone, gramsPerKwh, alpha2];
    });
  const groups = Map.groupBy(rows, ([zone, gramsPerKwh]) => yearOf(zone, gramsPerKwh));
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const dated = emberYears();

/** The package has no years. A row with the value of the dated edition has its year; a revised row has that year or a later one. */
export function yearOf(zone: string, gramsPerKwh: number): Year {
  const row = dated.get(zone);
  if (row === undefined) throw new Error(`data/ember/years.csv has no year for ${zone}`);
  const isRevised = row.gramsPerKwh !== gramsPerKwh;
  return isRevised && row.year < lastYear ? `${row.year}–${lastYear}` : `${row.year}`;
}

/** The text of `data/ember/intensities.ts`, whose rows are grouped by year. Text is two fifths smaller than arrays in a bundle. */
export const emberTable =
  (): string => `// Ember data, CC BY-SA 4.0, see LICENSE.md beside this file. Made by scripts/generate.ts; do not edit.
import type { Year } from "../../src/estimate/estimate.ts";

/**
 * By year, a line for each zone: its code, grams of CO2e per kWh of electricity made there, and its ISO alpha-2 code, which is absent if it is
 * the first two letters of the code, and "-" for a region, which has none.
 */
export const emberIntensities: readonly (readonly [year: Year, lines: string])[] = [
${emberGroups()
  .map(([year, rows]) => `["${year}", \`${rows.map(line).join("\n")}\`],`)
  .join("\n")}
];
`;

function line([zone, gramsPerKwh, alpha2 = "-"]: Row): string {
  return `${zone},${gramsPerKwh}${alpha2 === zone.slice(0, 2) ? "" : `,${alpha2}`}`;
}
