import { type SheetStatistics, sheetStatistics } from "../../../data/boavizta/statistics.ts";
import type { BoundOrigin } from "../../estimate/estimate.ts";
import type { Bound } from "../factor.ts";
import { boavizta } from "../sources.ts";

/** Where the middle 80 % of manufacturers' sheets begin and end, in kg of CO2e. */
export function mostSheets([
  count,
  ,
  tenth,
  firstQuarter,
  ,
  thirdQuarter,
  ninetieth,
]: SheetStatistics): Bound[] {
  const half = { fromKg: firstQuarter, toKg: thirdQuarter };
  const origin: BoundOrigin = {
    kind: "derived",
    rule: "mostSheets",
    from: [{ kind: "published", source: boavizta, year: "2023", sheets: { count, half } }],
  };
  return [tenth, ninetieth].map((value) => ({ value, origin }));
}

/** Half of the sheets are below it. */
export const medianOfSheets = ([, , , , median]: SheetStatistics): number => median;

/** The kinds of device that the sheets name, by phase. */
export const sheetsOf = sheetStatistics;
