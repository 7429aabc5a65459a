import { assertQuantity } from "../../estimate/check.ts";
import type { Range } from "../../estimate/estimate.ts";
import { type ElectricityFigure, readFigure } from "../../factors/electricity/electricity.ts";
import { version4 } from "../../factors/page/page-values.ts";
import { gramsPerGb, highestGramsPerGb, lowestGramsPerGb } from "./page-grams.ts";

/**
 * It is `pageRange` without the table of grids, for a smaller script: `electricity` is a factor or `{ gramsPerKwh }`.
 * Throws a RangeError that names the field and its value.
 */
export function pageRangeOnGrid(bytes: number, electricity?: ElectricityFigure): Range {
  assertQuantity("bytes", bytes);
  const gramsPerKwh =
    electricity === undefined
      ? version4.worldGramsPerKwh
      : readFigure("electricity", electricity).gramsPerKwh;
  const on = { device: gramsPerKwh, network: gramsPerKwh, dataCentre: gramsPerKwh };
  const gb = bytes / 1e9;
  return {
    low: gb * lowestGramsPerGb,
    central: gb * gramsPerGb(on),
    high: gb * highestGramsPerGb(on),
  };
}
