import { assemble, part } from "../../estimate/assemble.ts";
import { assertKey, assertQuantity } from "../../estimate/check.ts";
import {
  type DeviceFactors,
  type DeviceType,
  deviceFactors,
} from "../../factors/device-factors.ts";
import { electricityFactors } from "../../factors/device-electricity.ts";
import { chooseElectricity, rulesIntensity } from "../../factors/electricity.ts";
import type { Estimate, Part } from "../../estimate/estimate.ts";
import { type Factor, rangeOf } from "../../factors/factor.ts";
import { scaleRange } from "../../estimate/range.ts";

/** The phases of a device other than use, in grams of CO2e, each multiplied by `times`. Phases without a source are left out. */
export function phaseParts({ making, distribution, endOfLife }: DeviceFactors, times = 1): Part[] {
  const grams = (factor: Factor) => scaleRange(rangeOf(factor), 1000 * times);
  return [
    part("device", "making", grams(making)),
    ...(distribution ? [part("device", "distribution", grams(distribution))] : []),
    ...(endOfLife ? [part("device", "endOfLife", grams(endOfLife))] : []),
  ];
}

/**
 * Emissions of a device from making to end of life, in grams of CO2e, with its electricity over `years` of usual use (its normal
 * lifetime by default; 0 for none). Ranges: making ×/÷ 1.6, wider for a monitor and a printer, use ×/÷ 2. Without a source
 * the electricity is left out, and is not in the boundary. Throws a RangeError that names the field and its value.
 */
export function estimateDevice(input: {
  device: DeviceType;
  years?: number | undefined;
  intensityGramsPerKwh?: number | undefined;
}): Estimate<"average"> {
  assertKey("device", input.device, deviceFactors);
  const factors = deviceFactors[input.device];
  const { making, lifetime } = factors;
  const electricity = electricityFactors[input.device];
  const { years = lifetime.value } = input;
  const grid = chooseElectricity(input.intensityGramsPerKwh, rulesIntensity.FR);
  assertQuantity("years", years);
  const energyWh = electricity && scaleRange(rangeOf(electricity), 1000 * years);
  const use = energyWh && scaleRange(energyWh, grid.gramsPerKwh / 1000);
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["device"], stages: use ? ["making", "use"] : ["making"] },
      model: { id: "device-whole-life", version: "2.1.0" },
      year: making.year,
      geography: grid.geography,
      sources: [making.source, ...(making.boundsFrom ?? [])],
      inputs: { device: input.device, years, intensity: grid.gramsPerKwh },
    },
    [...phaseParts(factors), ...(use ? [part("device", "use", use)] : [])],
    energyWh,
  );
}

/** Emissions of making one device, in grams of CO2e. Throws a RangeError that names `device` and its value. */
export function estimateDeviceMaking({ device }: { device: DeviceType }): Estimate<"average"> {
  const { model: _, ...whole } = estimateDevice({ device, years: 0 });
  return assemble(
    {
      ...whole,
      boundary: { segments: ["device"], stages: ["making"] },
      model: { id: "device-making", version: "2.1.0" },
      geography: deviceFactors[device].making.geography,
      inputs: { device },
    },
    whole.parts.slice(0, 1),
  );
}
