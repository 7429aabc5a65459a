import { assertQuantity } from "./check.ts";
import type { ScreenDevice } from "./device-time-factors.ts";
import type { Estimate, Range } from "./estimate.ts";
import { estimateDeviceTime } from "./estimate-device-time.ts";
import { estimateStorage } from "./estimate-storage.ts";

export type CleanupBalance = {
  /** What keeping the bytes one more year is charged. */
  readonly storedPerYear: Estimate<"average">;
  /** What the time spent sorting is charged. */
  readonly timeSpent: Estimate<"average">;
  /** Years until the storage avoided equals the time spent. Absent when it never does, nothing being deleted. */
  readonly paybackYears?: Range;
  /** `yes` or `no` only when the whole range agrees. */
  readonly isWorthIt: "yes" | "no" | "uncertain";
};

/**
 * Whether sorting by hand pays back: bytes deleted that would have been kept `yearsKept` more years, against
 * the time spent on a device, both as average shares and in grams of CO2e. The payback goes from the
 * cheapest time over the dearest storage to the reverse, so it spans a factor of thousands: the answer is
 * mostly `uncertain`, and that is the honest one. Throws a RangeError that names the field and its value.
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
