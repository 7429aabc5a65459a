import { assertQuantity } from "../../estimate/check.ts";
import type { Range } from "../../estimate/estimate.ts";
import { type ElectricityFigure, readFigure } from "../../factors/electricity/electricity.ts";
import { version4 } from "../../factors/page/page-values.ts";
import {
  boundsWithDevice,
  boundsWithoutDevice,
  gramsPerGb,
  gramsWithoutDevice,
} from "./page-grams.ts";
import { assertWithoutDevice, type PageBoundary } from "./page-load.ts";

/**
 * It is `pageRange` without the table of grids, for a smaller script: `electricity` is a factor or `{ gramsPerKwh }`.
 * Throws a RangeError that names the field and its value.
 */
export function pageRangeOnGrid(
  bytes: number,
  electricity?: ElectricityFigure,
  { withoutDevice = false }: PageBoundary = {},
): Range {
  assertQuantity("bytes", bytes);
  assertWithoutDevice(withoutDevice);
  const gramsPerKwh =
    electricity === undefined
      ? version4.worldGramsPerKwh
      : readFigure("electricity", electricity).gramsPerKwh;
  const on = { device: gramsPerKwh, network: gramsPerKwh, dataCentre: gramsPerKwh };
  const gb = bytes / 1e9;
  const { low, high } = withoutDevice ? boundsWithoutDevice(on) : boundsWithDevice(on);
  const central = withoutDevice ? gramsWithoutDevice(on) : gramsPerGb(on);
  return { low: gb * low, central: gb * central, high: gb * high };
}
