import { readFileSync } from "node:fs";
import { averageIntensity, electricityMaps, marginalIntensity } from "@tgwf/co2/data";
import type { Year } from "../src/estimate/estimate.ts";
import { alpha2ByAlpha3 } from "./iso-3166.ts";

/** The last possible year of Ember: the figures were published in 2025, and the figure of a year is published after its end. */
const lastYear = 2024;
const electricityMapsYears = [2021, 2022, 2023, 2024, 2025] as const;

/** Rows of `data/ember/years.csv`, the last edition with years, by zone. */
export function emberYears(): ReadonlyMap<string, { year: number; gramsPerKwh: number }> {
  const text = readFileSync(new URL("../data/ember/years.csv", import.meta.url), "utf8");
  const [, ...lines] = text.trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      const [zone = "", year, gramsPerKwh] = line.split(",");
      return [zone, { year: Number(year), gramsPerKwh: Number(gramsPerKwh) }];
    }),
  );
}

const dated = emberYears();

/** The package has no years. A row with the value of the dated edition has its year; a revised row has that year or a later one. */
export function yearOf(zone: string, gramsPerKwh: number): Year {
  const row = dated.get(zone);
  if (row === undefined) throw new Error(`data/ember/years.csv has no year for ${zone}`);
  const isRevised = row.gramsPerKwh !== gramsPerKwh;
  return isRevised && row.year < lastYear ? `${row.year}–${lastYear}` : `${row.year}`;
}

/** Rows sorted by code, in lines of at most 100 characters, with semicolons between those of a line. */
const packed = (rows: readonly string[]): string =>
  rows
    .toSorted()
    .join(";")
    .replaceAll(/(.{1,100})(?:;|$)/g, "$1\n")
    .trim();

/**
 * Ember's rows by year. Those at or below zero are left out: every grid has emissions, so a zero (CAF, 2022) is a missing
 * value and would make every estimate in that country zero.
 */
function emberRows(): string {
  const rows = Object.entries(averageIntensity.data).filter(([, gramsPerKwh]) => gramsPerKwh > 0);
  return [...Map.groupBy(rows, ([zone, gramsPerKwh]) => yearOf(zone, gramsPerKwh))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, group]) => `["${year}", \`${packed(group.map(emberRow))}\`],`)
    .join("\n");
}

function emberRow([zone, gramsPerKwh]: [zone: string, gramsPerKwh: number]): string {
  const alpha2 = alpha2ByAlpha3.get(zone) ?? "-";
  return `${zone},${gramsPerKwh}${alpha2 === zone.slice(0, 2) ? "" : `,${alpha2}`}`;
}

/** Countries of Ember with a figure for every year. */
const electricityMapsRows = (): string[] =>
  Object.keys(averageIntensity.data).flatMap((zone) => {
    const alpha2 = alpha2ByAlpha3.get(zone) ?? "";
    const grams = electricityMapsYears.map(
      (year) => electricityMaps[`yearly${year}`].data[alpha2]?.carbonIntensity.value ?? 0,
    );
    return grams.every((value) => value > 0) ? [[zone, ...grams].join(",")] : [];
  });

/** Rows above zero of zones that have an average too. */
const unfcccRows = (): string[] =>
  Object.entries(marginalIntensity.data)
    .filter(([zone, grams]) => Number(grams) > 0 && (averageIntensity.data[zone] ?? 0) > 0)
    .map(([zone, grams]) => `${zone},${Number(grams)}`);

const head = (licence: string) =>
  `// ${licence}, see LICENSE.md beside this file. Made by scripts/generate.ts; do not edit.`;

/** The text of the tables of grids by their paths. */
export const gridTables = (): Record<string, string> => ({
  "data/ember/intensities.ts": `${head("Ember data, CC BY-SA 4.0")}
import type { Year } from "../../src/estimate/estimate.ts";

/**
 * By year, the rows (see \`gridRows\`) of zones: code, grams of CO2e per kWh of electricity made there, and ISO alpha-2 code, which is absent if
 * it is the first two letters of the code, and "-" for a region, which has none.
 */
export const emberIntensities: readonly (readonly [year: Year, rows: string])[] = [
${emberRows()}
];
`,
  "data/electricity-maps/intensities.ts": `${head("Electricity Maps data, ODbL 1.0")}

export const firstYear = ${electricityMapsYears[0]};

/** Rows (see \`gridRows\`) of a zone, and grams of CO2e per kWh of electricity in each year from the first. */
export const electricityMapsIntensities = \`${packed(electricityMapsRows())}\`;
`,
  "data/unfccc/intensities.ts": `${head("UNFCCC data, CC BY-SA 4.0")}

/** Rows (see \`gridRows\`) of a zone, and grams of CO2e for one more kWh of electricity. */
export const unfcccIntensities = \`${packed(unfcccRows())}\`;
`,
});
