import {
  amountFields,
  type CeilingRise,
  type Ceilings,
  defaultCeilings,
} from "@digital-cleanup/challenge";

/** The indexes of each ceiling's field in a totals vector: measured and declared, devices by type and state. */
const ceilingIndexes = Object.keys(defaultCeilings).map((field) => ({
  field: field as keyof Ceilings,
  indexes: [...amountFields, ...amountFields].flatMap((name, index) =>
    name.split(".")[0] === field ? [index] : [],
  ),
}));

/** Whether a contribution's totals vector, measured and declared together, exceeds a ceiling of the event. */
export const exceedsCeilings = (vector: readonly number[], ceilings: Ceilings): boolean =>
  ceilingIndexes.some(
    ({ field, indexes }) =>
      indexes.reduce((sum, index) => sum + vector[index]!, 0) > ceilings[field],
  );

/** The higher of both in every field: a lowered ceiling would put published contributions above the limit. */
export const raisedCeilings = (current: Ceilings, wanted: CeilingRise): Ceilings => {
  const raised = { ...current };
  for (const field of Object.keys(current) as (keyof Ceilings)[]) {
    raised[field] = Math.max(current[field], wanted[field] ?? 0);
  }
  return raised;
};
