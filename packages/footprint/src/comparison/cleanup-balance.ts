import { assertFields, assertQuantity } from "../estimate/check.ts";
import type { Estimate, Range } from "../estimate/estimate.ts";
import { scaleEstimate } from "../estimate/scale-estimate.ts";
import {
  type BySegment,
  type Electricity,
  isBySegment,
} from "../factors/electricity/electricity.ts";
import type { ElectricityOptions } from "../factors/electricity/resolve-electricity.ts";
import type { ScreenDevice } from "../factors/device/device-time-factors.ts";
import { estimateDevicePower, estimateDeviceTime } from "../models/device/estimate-device-time.ts";
import { deletionAvoids } from "../models/storage/deletion-avoids.ts";

export type CleanupBalance = {
  /** The emissions of storing the bytes for a year, as an average share. */
  readonly storedPerYear: Estimate<"average">;
  /** The emissions of the device while the person sorts, as an average share. */
  readonly timeSpent: Estimate<"average">;
  /** Years until `storedPerYear` adds up to `timeSpent`. Absent if nothing is deleted. */
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
export function cleanupBalance(
  input: ElectricityOptions<"device" | "dataCentre"> & {
    bytes: number;
    durationMs: number;
    device: ScreenDevice;
    yearsKept: number;
  },
): CleanupBalance {
  assertFields(input, ["bytes", "durationMs", "device", "yearsKept", "electricity", "edition"]);
  const { bytes, durationMs, device, yearsKept, edition } = input;
  assertQuantity("yearsKept", yearsKept);
  const electricity = splitElectricity(input.electricity);
  const stored = { bytes, years: 1, electricity: electricity.dataCentre, edition };
  const time = { durationMs, device, electricity: electricity.device, edition };
  const perYear = deletionAvoids(stored);
  const storedPerYear = perYear.average;
  const freed = scaleEstimate(perYear.marginal, yearsKept);
  const timeSpent = estimateDeviceTime(time);
  const spent = estimateDevicePower(time);
  const isWorthIt = verdict(freed.carbonGramsCo2e, spent.carbonGramsCo2e);
  const balance = { storedPerYear, timeSpent, freed, spent, isWorthIt };
  if (bytes === 0) return balance;
  const paybackYears = divide(timeSpent.carbonGramsCo2e, storedPerYear.carbonGramsCo2e);
  return { ...balance, paybackYears };
}

type Given = BySegment<"device" | "dataCentre", Electricity> | undefined;

/** The electricity of each side, so that each of the two models checks its own. */
function splitElectricity(given: Given) {
  if (!isBySegment(given)) return { device: given, dataCentre: given };
  assertFields(given, ["device", "dataCentre"], "electricity");
  return given;
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
