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
import { deviceKinds } from "../../factors/device/device-kinds.ts";
import { deviceSizes } from "../../factors/device/device-sizes.ts";
import { makingFactor } from "../../factors/device/making-factor.ts";
import { electricityFactors, kwhPerYear } from "../../factors/device/device-electricity.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import {
  type ElectricityOptions,
  resolveElectricity,
} from "../../factors/electricity/resolve-electricity.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { traceFactor } from "../../factors/factor.ts";
import { scaleRange } from "../../estimate/range.ts";
import { type TracedRange, judged } from "../../estimate/traced-range.ts";
import { phaseParts } from "./device-phases.ts";

/**
 * Emissions of a device from making to end of life, in grams of CO2e, with its electricity over `years` of usual use (its normal
 * lifetime by default; 0 for none), or of `hoursPerDay`. Ranges: see `deviceFactors` for the phases and `electricityFactors` for the usual use; with
 * hours of the caller the power alone is judged, ×/÷ 2. If no source has the electricity it is left out and not in the boundary: unknown, which is not
 * zero. Throws a RangeError that names the field and its value.
 */
export function estimateDevice(
  input: ElectricityOptions<"device"> & {
    device: DeviceType;
    years?: number | undefined;
    hoursPerDay?: number | undefined;
  },
): Estimate<"average"> {
  assertFields(input, ["device", "years", "hoursPerDay", "electricity", "edition"]);
  const { device, hoursPerDay } = input;
  assertKey("device", device, deviceFactors);
  const { making, lifetime } = deviceFactors[device];
  const { years = lifetime.value } = input;
  const electricity = resolveElectricity(input, ["device"]);
  const deviceIntensity = electricity.device.gramsPerKwh;
  assertQuantity("years", years);
  if (hoursPerDay !== undefined) assertHoursPerDay(hoursPerDay);
  const use = traceUse(device, hoursPerDay);
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["device"], stages: use ? ["making", "use"] : ["making"] },
      model: { id: use ? "device-whole-life" : "device-without-use", version: "2.1.0" },
      year: making.year,
      ...(use
        ? electricityHead(electricity, [making.source])
        : { geography: making.geography, sources: [making.source] }),
      inputs: {
        device,
        years,
        deviceIntensity,
        ...(use && { kwhPerYear: use.range.central }),
      },
    },
    [...phaseParts(device), ...(use ? [part("device", "use", use, years * deviceIntensity)] : [])],
    use && scaleRange(use.range, 1000 * years),
  );
}

function traceUse(device: DeviceType, hoursPerDay: number | undefined): TracedRange | undefined {
  const usual = electricityFactors[device];
  if (usual === undefined || hoursPerDay === undefined) return usual && traceFactor(usual);
  return judged(kwhPerYear(device, hoursPerDay)!, "deviceUse");
}

/**
 * Emissions of making one device, in grams of CO2e. `inches` takes the figure for its size (`deviceSizes`: monitors, of which the
 * manufacturers' median is five to seven times ADEME's figure, and laptops), and `kind` that for its kind (`deviceKinds`: desktops and
 * printers). Throws a RangeError that names the field and its value.
 */
export function estimateDeviceMaking(input: {
  device: DeviceType;
  inches?: number | undefined;
  kind?: string | undefined;
}): Estimate<"average"> {
  assertFields(input, ["device", "inches", "kind"]);
  const { device, inches, kind } = input;
  assertKey("device", device, deviceFactors);
  if (inches !== undefined) {
    assertPositive("inches", inches);
    assertKey<DeviceType>("device", device, deviceSizes);
  }
  if (kind !== undefined) {
    assertKey<DeviceType>("device", device, deviceKinds);
    assertKey("kind", kind, deviceKinds[device] ?? {});
  }
  const making = makingFactor(device, inches, kind)!;
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["device"], stages: ["making"] },
      model: { id: "device-making", version: "2.1.0" },
      year: making.year,
      geography: making.geography,
      sources: [making.source],
      inputs: {
        device,
        ...(inches !== undefined && { inches }),
        ...(kind !== undefined && { kind }),
      },
    },
    [part("device", "making", traceFactor(making), 1000)],
  );
}
