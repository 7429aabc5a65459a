import type { DeviceType } from "../factors/device/device-type.ts";
import { type DeviceFactors, deviceFactors } from "../factors/device/device-factors.ts";
import { makingFactor } from "../factors/device/making-factor.ts";
import type { Inputs, Stage } from "../estimate/estimate.ts";
import { type Quantity, type Working, readInput, q, work } from "./working.ts";

const findFactors = (inputs: Inputs): DeviceFactors => deviceFactors[inputs.device as DeviceType];
const perKg = q(1000, "g/kg");

function phase(stage: Stage, kg: number | undefined, ...times: Quantity[]): Working[] {
  return kg === undefined ? [] : [work("device", stage, [...times, q(kg, "kg"), perKg])];
}

export function deviceWorkings(inputs: Inputs): Working[] {
  const { making, distribution, endOfLife } = findFactors(inputs);
  return [
    ...phase("making", making.value),
    ...phase("distribution", distribution?.value),
    ...phase("endOfLife", endOfLife?.value),
    ...(inputs.kwhPerYear !== undefined
      ? [
          work("device", "use", [
            q(readInput(inputs, "years"), "year"),
            q(readInput(inputs, "kwhPerYear"), "kWh/year"),
            q(readInput(inputs, "deviceIntensity"), "g/kWh"),
          ]),
        ]
      : []),
  ];
}

export const makingWorkings = (inputs: Inputs): Working[] =>
  phase(
    "making",
    makingFactor(
      inputs.device as DeviceType,
      inputs.inches as number | undefined,
      inputs.kind as string | undefined,
    )?.value,
  );

export const transportWorkings = (inputs: Inputs): Working[] =>
  phase("distribution", findFactors(inputs).distribution?.value);

export const endOfLifeWorkings = (inputs: Inputs): Working[] =>
  phase("endOfLife", findFactors(inputs).endOfLife?.value);

export const repairWorkings = (inputs: Inputs): Working[] =>
  phase(
    "making",
    findFactors(inputs).making.value,
    q(readInput(inputs, "replacedShare"), "replaced"),
  );

/** For a device that is kept longer, and for one that another person uses instead of a new one. */
export function keptWorkings(inputs: Inputs): Working[] {
  const { making, distribution, endOfLife } = findFactors(inputs);
  const kg = making.value + (distribution?.value ?? 0) + (endOfLife?.value ?? 0);
  const displaced = inputs.displacedShare;
  return phase(
    "making",
    kg / readInput(inputs, "lifetimeYears"),
    ...(typeof displaced === "number" ? [q(displaced, "displaced")] : []),
    q(readInput(inputs, "years"), "year"),
  );
}
