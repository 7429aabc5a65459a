import { readFileSync, writeFileSync } from "node:fs";
import { readSheets, sheetStatistics } from "./sheets.ts";

const [path] = process.argv.slice(2);
if (path === undefined) {
  throw new Error("usage: node scripts/sheets-table.ts boavizta-data-us.csv (commit 61323eb)");
}
const statistics = sheetStatistics(readSheets(readFileSync(path, "utf8")));
writeFileSync(
  new URL("../data/boavizta/statistics.ts", import.meta.url),
  `// Statistics of Boavizta's environmental-footprint-data (ODbL 1.0). Made by scripts/sheets-table.ts; do not edit.

/** How many manufacturers' sheets state a figure, then the lowest, the quantiles and the highest in kg of CO2e. */
export type SheetStatistics = readonly [
  sheets: number,
  lowest: number,
  tenth: number,
  firstQuarter: number,
  median: number,
  thirdQuarter: number,
  ninetieth: number,
  highest: number,
];

export const sheetStatistics = ${JSON.stringify(statistics)} as const satisfies Readonly<Record<string, Readonly<Record<string, SheetStatistics>>>>;
`,
);
