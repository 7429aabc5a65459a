import type { Basis, Estimate, Inputs, PartSegment, Stage } from "../estimate/estimate.ts";

/** A number in a formula with its unit, such as 0.08 kWh/GB. `dictionary.units` has the words of the units. */
export type Quantity = { readonly value: number; readonly unit: string };

/** The calculation of the central value of one part: a sum of products. */
export type Working = {
  readonly segment: PartSegment;
  readonly stage: Stage;
  readonly terms: readonly (readonly Quantity[])[];
};

/** How the parts of an estimate are calculated, by model. */
export type WorkingsByModel<Id extends string = string> = Readonly<
  Record<Id, (inputs: Inputs) => Working[]>
>;

export const q = (value: number, unit: string): Quantity => ({ value, unit });

export const work = (
  segment: PartSegment,
  stage: Stage,
  ...terms: readonly (readonly Quantity[])[]
): Working => ({ segment, stage, terms });

/** Each product of the workings with one more factor before it. */
export const multiply = (workings: readonly Working[], factor: Quantity): Working[] =>
  workings.map((working) => ({
    ...working,
    terms: working.terms.map((term) => [factor, ...term]),
  }));

/** A number in the inputs; an estimate without it was not created by this package. */
export function readInput(inputs: Inputs, name: string): number {
  const value = inputs[name];
  if (typeof value !== "number") throw new RangeError(`inputs.${name} must be a number`);
  return value;
}

/** The calculation of each part of an estimate, in the order of its parts. */
export function findWorkings(
  byModel: WorkingsByModel,
  { model, inputs, times }: Estimate<Basis>,
): readonly Working[] {
  if (!Object.hasOwn(byModel, model.id)) {
    throw new RangeError(`model.id ${JSON.stringify(model.id)} has no explanation`);
  }
  const workings = byModel[model.id]!(inputs);
  return times === undefined ? workings : multiply(workings, q(times, "times"));
}
