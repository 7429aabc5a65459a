import { assertFields, assertQuantity } from "../estimate/check.ts";
import type { Estimate, Range } from "../estimate/estimate.ts";
import { scaleEstimate } from "../estimate/scale-estimate.ts";
import type { ScreenDevice } from "../factors/device-time-factors.ts";
import { estimateDevicePower, estimateDeviceTime } from "../models/device/estimate-device-time.ts";
import { deletionAvoids } from "../models/storage/deletion-avoids.ts";

export type CleanupBalance = {
  /** Average share of storing the bytes for a year. */
  readonly storedPerYear: Estimate<"average">;
  /** Average share of the time spent sorting. */
  readonly timeSpent: Estimate<"average">;
  /** Years until the first average share equals the second. Absent if nothing is deleted. */
  readonly paybackYears?: Range;
  /** What deleting the bytes really changes over the years. */
  readonly freed: Estimate<"marginal">;
  /** The electricity that sorting really takes. */
  readonly spent: Estimate<"marginal">;
  /** By the marginal figures alone: `yes` or `no` only if the whole range agrees. */
  readonly isWorthIt: "yes" | "no" | "uncertain";
};

/**
 * Compares sorting by hand with its effect, in grams of CO2e: the deleted bytes, which would have been stored `yearsKept` more
 * years, and the time spent on a device, as average shares and as what really changes. The payback goes from the lowest share of
 * the time over the highest of the storage to the reverse. The verdict rests on the marginal figures: disks turn on after a
 * deletion, so it is never `yes`. Throws a RangeError that names the field and its value.
 */
export function cleanupBalance(input: {
  bytes: number;
  durationMs: number;
  device: ScreenDevice;
  yearsKept: number;
  intensityGramsPerKwh?: number | undefined;
}): CleanupBalance {
  assertFields(input, ["bytes", "durationMs", "device", "yearsKept", "intensityGramsPerKwh"]);
  const { bytes, durationMs, device, yearsKept, intensityGramsPerKwh } = input;
  assertQuantity("yearsKept", yearsKept);
  const perYear = deletionAvoids({ bytes, years: 1, intensityGramsPerKwh });
  const storedPerYear = perYear.average;
  const freed = scaleEstimate(perYear.marginal, yearsKept);
  const timeSpent = estimateDeviceTime({ durationMs, device, intensityGramsPerKwh });
  const spent = estimateDevicePower({ durationMs, device, intensityGramsPerKwh });
  const isWorthIt = verdict(freed.carbonGramsCo2e, spent.carbonGramsCo2e);
  const balance = { storedPerYear, timeSpent, freed, spent, isWorthIt };
  if (bytes === 0) return balance;
  const paybackYears = divide(timeSpent.carbonGramsCo2e, storedPerYear.carbonGramsCo2e);
  return { ...balance, paybackYears };
}

function divide(cost: Range, gain: Range): Range {
  return {
    low: cost.low / gain.high,
    central: cost.central / gain.central,
    high: cost.high / gain.low,
  };
}

function verdict(freed: Range, spent: Range): CleanupBalance["isWorthIt"] {
  if (freed.low > spent.high) return "yes";
  return freed.high <= spent.low ? "no" : "uncertain";
}
