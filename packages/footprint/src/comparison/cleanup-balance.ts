import { assertQuantity } from "../estimate/check.ts";
import type { ScreenDevice } from "../factors/device-time-factors.ts";
import type { Estimate, Range } from "../estimate/estimate.ts";
import { estimateDeviceTime } from "../models/device/estimate-device-time.ts";
import { estimateStorage } from "../models/storage/estimate-storage.ts";

export type CleanupBalance = {
  /** Emissions of storing the bytes for the further years. */
  readonly storedPerYear: Estimate<"average">;
  /** Emissions of the time spent sorting. */
  readonly timeSpent: Estimate<"average">;
  /** Years until the avoided storage equals the time spent. Absent if nothing is deleted. */
  readonly paybackYears?: Range;
  /** `yes` or `no` only if the whole range agrees. */
  readonly isWorthIt: "yes" | "no" | "uncertain";
};

/**
 * Compares sorting by hand with its effect: the deleted bytes, which would have been stored `yearsKept` more years, and
 * the time spent on a device, both as average shares in grams of CO2e. The payback goes from the lowest emissions of the
 * time over the highest of the storage to the reverse, which spans a factor of thousands, so the answer is mostly
 * `uncertain`. Throws a RangeError that names the field and its value.
 */
export function cleanupBalance(input: {
  bytes: number;
  durationMs: number;
  device: ScreenDevice;
  yearsKept: number;
  intensityGramsPerKwh?: number | undefined;
}): CleanupBalance {
  const { bytes, durationMs, device, yearsKept, intensityGramsPerKwh } = input;
  assertQuantity("yearsKept", yearsKept);
  const storedPerYear = estimateStorage({ bytes, years: 1, intensityGramsPerKwh });
  const timeSpent = estimateDeviceTime({ durationMs, device, intensityGramsPerKwh });
  if (bytes === 0) return { storedPerYear, timeSpent, isWorthIt: "no" };
  const paybackYears = divide(timeSpent.carbonGramsCo2e, storedPerYear.carbonGramsCo2e);
  return { storedPerYear, timeSpent, paybackYears, isWorthIt: verdict(paybackYears, yearsKept) };
}

function divide(cost: Range, gain: Range): Range {
  return {
    low: cost.low / gain.high,
    central: cost.central / gain.central,
    high: cost.high / gain.low,
  };
}

function verdict(paybackYears: Range, yearsKept: number): CleanupBalance["isWorthIt"] {
  if (paybackYears.high < yearsKept) return "yes";
  return paybackYears.low >= yearsKept ? "no" : "uncertain";
}
