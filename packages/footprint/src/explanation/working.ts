import type { Inputs, Segment, Stage } from "../estimate.ts";

/** A number of a formula with its unit, such as 0.08 kWh/GB. Words of the units are those of `dictionary.units`. */
export type Quantity = { readonly value: number; readonly unit: string };

/** How the central value of one part came about: a sum of products. */
export type Working = {
  readonly segment: Segment;
  readonly stage: Stage;
  readonly terms: readonly (readonly Quantity[])[];
};

export const q = (value: number, unit: string): Quantity => ({ value, unit });

export const work = (
  segment: Segment,
  stage: Stage,
  ...terms: readonly (readonly Quantity[])[]
): Working => ({ segment, stage, terms });

/** A number among the inputs; an estimate without it was not made by this package. */
export function numberOf(inputs: Inputs, name: string): number {
  const value = inputs[name];
  if (typeof value !== "number") throw new RangeError(`inputs.${name} must be a number`);
  return value;
}
