import { readFileSync } from "node:fs";

/** One row of the last edition with years. */
export type DatedRow = { year: number; gramsPerKwh: number };

/** Rows of `data/ember/years.csv` by zone. */
export function emberYears(): ReadonlyMap<string, DatedRow> {
  const text = readFileSync(new URL("../data/ember/years.csv", import.meta.url), "utf8");
  const [, ...lines] = text.trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      const [zone = "", year, gramsPerKwh] = line.split(",");
      return [zone, { year: Number(year), gramsPerKwh: Number(gramsPerKwh) }];
    }),
  );
}
