import { assemble, part } from "../../estimate/assemble.ts";
import { assertKey, assertQuantity } from "../../estimate/check.ts";
import { type DeviceType, deviceFactors } from "../../factors/device-factors.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { rangeOf } from "../../factors/factor.ts";
import { scaleRange, sumRanges } from "../../estimate/range.ts";

/**
 * The making that is put off while a device is kept `extraYears` beyond its normal lifetime, in grams of
 * CO2e: each year is one year's share of making, distribution and end of life at the normal lifetime
 * (laptop: 185.09 kg / 5 years = 37 kg). It is not the smaller yearly gain of spreading the same device
 * over one more year (laptop: 185.09/5 − 185.09/6 = 6.2 kg a year), nor does it count the electricity a
 * newer device might save. Range ×/÷ 1.6, wider for a monitor and a printer, whose sources differ.
 * Throws a RangeError that names the field and its value.
 */
export function keepDeviceLonger(input: {
  device: DeviceType;
  extraYears: number;
}): Estimate<"average"> {
  assertKey("device", input.device, deviceFactors);
  assertQuantity("extraYears", input.extraYears);
  const { making, distribution, endOfLife, lifetime } = deviceFactors[input.device];
  const phases = [making, distribution, endOfLife].filter((phase) => phase !== undefined);
  const gramsPerYear = scaleRange(sumRanges(phases.map(rangeOf)), 1000 / lifetime.value);
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["device"], stages: ["making"] },
      model: { id: "device-life", version: "2.1.0" },
      year: making.year,
      geography: making.geography,
      sources: [making.source, ...(making.boundsFrom ?? [])],
      inputs: { device: input.device, years: input.extraYears },
    },
    [part("device", "making", scaleRange(gramsPerYear, input.extraYears))],
  );
}
