import { assemble, part } from "../../estimate/assemble.ts";
import { assertKey, assertQuantity } from "../../estimate/check.ts";
import { type DeviceType, deviceFactors } from "../../factors/device-factors.ts";
import {
  type ScreenDevice,
  hoursPerDayFactors,
  powerFactors,
} from "../../factors/device-time-factors.ts";
import { chooseElectricity, rulesIntensity } from "../../factors/electricity.ts";
import type { Estimate, Part } from "../../estimate/estimate.ts";
import { around } from "../../estimate/range.ts";
import { ademeRules } from "../../factors/sources.ts";
import { spreads } from "../../estimate/spreads.ts";

const madeOf: Readonly<Record<ScreenDevice, readonly DeviceType[]>> = {
  smartphone: ["smartphone"],
  tablet: ["tablet"],
  laptop: ["laptop"],
  desktop: ["desktopHome", "monitor"],
  tv: ["tv"],
};

/**
 * Emissions of using a device with a screen for `durationMs`, in grams of CO2e: the device's making spread over the
 * hours of its life, and its power at 51.9 g/kWh (France, ADEME rules 2.1.0) or `intensityGramsPerKwh`.
 * An hour on a laptop is 35.2 g, of which 33.8 is making: an average share, which stopping an hour earlier does
 * not save. Range ×/÷ 2. Throws a RangeError that names the field and its value.
 */
export function estimateDeviceTime(input: {
  durationMs: number;
  device: ScreenDevice;
  intensityGramsPerKwh?: number | undefined;
}): Estimate<"average"> {
  const { durationMs, device } = input;
  const grid = chooseElectricity(input.intensityGramsPerKwh, rulesIntensity.FR);
  const parts = deviceTimeParts(durationMs, device, grid.gramsPerKwh);
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["device"], stages: ["making", "use"] },
      model: { id: "ademe-device-time", version: "2.1.0" },
      year: "2022–2025",
      geography: grid.geography,
      sources: [ademeRules],
      inputs: { durationMs, device, intensity: grid.gramsPerKwh },
    },
    parts,
    around(
      (durationMs / msPerHour) * powerFactors[device].value,
      spreads.deviceTime.timesOrDivided,
    ),
  );
}

export const msPerHour = 3_600_000;

export function deviceTimeParts(
  durationMs: number,
  device: ScreenDevice,
  intensityGramsPerKwh: number,
): Part[] {
  assertQuantity("durationMs", durationMs);
  assertKey("device", device, madeOf);
  const hours = durationMs / msPerHour;
  const useKwh = (hours * powerFactors[device].value) / 1000;
  const spread = spreads.deviceTime.timesOrDivided;
  return [
    part("device", "making", around(hours * makingGramsPerHour(device), spread)),
    part("device", "use", around(useKwh * intensityGramsPerKwh, spread)),
  ];
}

/** Making, distribution and end of life spread over the hours of a device's life, in grams of CO2e per hour. */
export function makingGramsPerHour(device: ScreenDevice): number {
  const hoursPerYear = 365 * hoursPerDayFactors[device].value;
  let grams = 0;
  for (const type of madeOf[device]) {
    const { making, distribution, endOfLife, lifetime } = deviceFactors[type];
    const kg = making.value + (distribution?.value ?? 0) + (endOfLife?.value ?? 0);
    grams += (kg * 1000) / (lifetime.value * hoursPerYear);
  }
  return grams;
}
