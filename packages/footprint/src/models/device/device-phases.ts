import type { DeviceType } from "../../factors/device/device-type.ts";
import { part } from "../../estimate/assemble.ts";
import type { Part } from "../../estimate/estimate.ts";
import { addTraced, type TracedRange } from "../../estimate/traced-range.ts";
import { deviceFactors } from "../../factors/device/device-factors.ts";
import { traceFactor } from "../../factors/factor.ts";

const phases = ["making", "distribution", "endOfLife"] as const;

/** The phases of a device other than use, in grams of CO2e. A phase without a source is left out. */
export function phaseParts(device: DeviceType): Part[] {
  return phases.flatMap((stage) => {
    const factor = deviceFactors[device][stage];
    return factor ? [part("device", stage, traceFactor(factor), 1000)] : [];
  });
}

/** Making, distribution and end of life of a device together, in kg of CO2e. */
export function traceWithoutUse(device: DeviceType): TracedRange {
  const { making, distribution, endOfLife } = deviceFactors[device];
  const others = [distribution, endOfLife].filter((phase) => phase !== undefined);
  return addTraced(traceFactor(making), ...others.map(traceFactor));
}
