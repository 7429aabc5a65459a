import type { DeviceType } from "../../factors/device/device-type.ts";
import { assemble, part } from "../../estimate/assemble.ts";
import {
  assertFields,
  assertHoursPerDay,
  assertKey,
  assertPositive,
  assertQuantity,
} from "../../estimate/check.ts";
import { deviceFactors } from "../../factors/device/device-factors.ts";
import {
  type ScreenDevice,
  hoursPerDayFactors,
  powerFactors,
} from "../../factors/device/device-time-factors.ts";
import { traceFactor } from "../../factors/factor.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import {
  type ElectricityOptions,
  resolveElectricity,
} from "../../factors/electricity/resolve-electricity.ts";
import { traceWithoutUse } from "./device-phases.ts";
import type { Estimate, Part } from "../../estimate/estimate.ts";
import { scaleRange } from "../../estimate/range.ts";
import {
  addTraced,
  divideTraced,
  exact,
  scaleTraced,
  type TracedRange,
} from "../../estimate/traced-range.ts";
import { ademeRules } from "../../factors/sources.ts";

const madeOf: Readonly<Record<ScreenDevice, readonly DeviceType[]>> = {
  smartphone: ["smartphone"],
  tablet: ["tablet"],
  laptop: ["laptop"],
  desktop: ["desktopHome", "monitor"],
  tv: ["tv"],
};

/** Time on a device; its electricity is that of France by default. */
export type DevicePowerInput = ElectricityOptions<"device"> & {
  durationMs: number;
  device: ScreenDevice;
};

/** Over which hours the making of a device is spread; ADEME's assumptions by default. */
export type DeviceLife = {
  lifetimeYears?: number | undefined;
  hoursPerDay?: number | undefined;
};

/**
 * Emissions of using a device with a screen for `durationMs`, in grams of CO2e: the device's making spread over the
 * hours of its life, and its power on the electricity of France unless given.
 * An hour on a laptop is 35.0 g in France, of which 33.8 is making: an average share, which stopping an hour earlier does
 * not save. The range of the making is that of the device over the lifetimes and the hours a day of the sources, unless they
 * are given; hours of a tablet and a television have one source and are ×/÷ 2.
 * Throws a RangeError that names the field and its value.
 */
export function estimateDeviceTime(input: DevicePowerInput & DeviceLife): Estimate<"average"> {
  assertFields(input, [
    "durationMs",
    "device",
    "lifetimeYears",
    "hoursPerDay",
    "electricity",
    "edition",
  ]);
  const { durationMs, device, lifetimeYears, hoursPerDay } = input;
  if (lifetimeYears !== undefined) assertPositive("lifetimeYears", lifetimeYears);
  if (hoursPerDay !== undefined) assertHoursPerDay(hoursPerDay);
  const electricity = resolveElectricity(input, ["device"]);
  const deviceIntensity = electricity.device.gramsPerKwh;
  const parts = deviceTimeParts(durationMs, device, deviceIntensity, input);
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["device"], stages: ["making", "use"] },
      model: { id: "ademe-device-time", version: "2.1.0" },
      year: "2022–2025",
      ...electricityHead(electricity, [ademeRules]),
      inputs: {
        durationMs,
        device,
        deviceIntensity,
        ...(lifetimeYears !== undefined && { lifetimeYears }),
        ...(hoursPerDay !== undefined && { hoursPerDay }),
      },
    },
    parts,
    scaleRange(tracePower(device).range, durationMs / msPerHour),
  );
}

/**
 * The electricity of a device in use for `durationMs`, in grams of CO2e: what really changes if that time is not spent. Range: published powers.
 * Throws a RangeError that names the field and its value.
 */
export function estimateDevicePower(input: DevicePowerInput): Estimate<"marginal"> {
  assertFields(input, ["durationMs", "device", "electricity", "edition"]);
  const average = estimateDeviceTime(input);
  const { parts, model, year, geography, electricity = [], sources, inputs, energyWh } = average;
  return assemble(
    {
      basis: "marginal",
      boundary: { segments: ["device"], stages: ["use"] },
      model: { id: "device-power", version: model.version },
      year,
      geography,
      electricity,
      sources,
      inputs,
    },
    parts.filter(({ stage }) => stage === "use"),
    energyWh,
  );
}

export const msPerHour = 3_600_000;

export function deviceTimeParts(
  durationMs: number,
  device: ScreenDevice,
  intensityGramsPerKwh: number,
  life: DeviceLife = {},
): Part[] {
  assertQuantity("durationMs", durationMs);
  assertKey("device", device, madeOf);
  const hours = durationMs / msPerHour;
  return [
    part("device", "making", traceMaking(device, life), hours),
    part("device", "use", tracePower(device), (hours * intensityGramsPerKwh) / 1000),
  ];
}

/** Making, distribution and end of life spread over the hours of a device's life, in grams of CO2e per hour. */
export const makingGramsPerHour = (device: ScreenDevice, life: DeviceLife): number =>
  traceMaking(device, life).range.central;

function traceMaking(
  device: ScreenDevice,
  { lifetimeYears, hoursPerDay }: DeviceLife,
): TracedRange {
  const hours =
    hoursPerDay === undefined ? traceFactor(hoursPerDayFactors[device]) : exact(hoursPerDay);
  const [first, ...others] = madeOf[device].map((type) => {
    const years =
      lifetimeYears === undefined
        ? traceFactor(deviceFactors[type].lifetime)
        : exact(lifetimeYears);
    return divideTraced(scaleTraced(traceWithoutUse(type), 1000 / 365), years);
  });
  return divideTraced(addTraced(first!, ...others), hours);
}

/** Power while in use, in W. */
const tracePower = (device: ScreenDevice): TracedRange => traceFactor(powerFactors[device]);
