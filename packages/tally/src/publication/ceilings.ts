import {
  amountFields,
  type CeilingRise,
  type Ceilings,
  defaultCeilings,
} from "@digital-cleanup/challenge";

/** Where each field is in a totals vector: once measured, once declared, devices by type and state. */
const places = Object.keys(defaultCeilings).map((field) => ({
  field: field as keyof Ceilings,
  indexes: [...amountFields, ...amountFields].flatMap((name, index) =>
    name.split(".")[0] === field ? [index] : [],
  ),
}));

/** Whether one person's totals vector, measured and declared together, passes a ceiling of the event. */
export const exceedsCeilings = (vector: readonly number[], ceilings: Ceilings): boolean =>
  places.some(
    ({ field, indexes }) =>
      indexes.reduce((sum, index) => sum + vector[index]!, 0) > ceilings[field],
  );

/** The higher of both in every field: a ceiling that was lowered would hold what is already public. */
export const raisedCeilings = (current: Ceilings, wanted: CeilingRise): Ceilings => {
  const raised = { ...current };
  for (const field of Object.keys(current) as (keyof Ceilings)[]) {
    raised[field] = Math.max(current[field], wanted[field] ?? 0);
  }
  return raised;
};
