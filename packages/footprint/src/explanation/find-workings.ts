import type { Basis, Estimate } from "../estimate/estimate.ts";
import { multiply, q, type Working, type WorkingsByModel } from "./working.ts";

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
