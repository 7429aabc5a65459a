import {
  amountFields,
  caps,
  type CeilingRise,
  type Ceilings,
  defaultCeilings,
  maxCeilingRises,
  minCeilingFactor,
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
  ceilingIndexes.some(({ field, indexes }) => {
    let sum = 0;
    for (const index of indexes) sum += vector[index]!;
    return sum > ceilings[field];
  });

/** Why ceilings may not rise: one of them too often or by too little. `earlier` are the rises before. */
export function ceilingRiseProblem(
  current: Ceilings,
  wanted: CeilingRise,
  earlier: readonly CeilingRise[],
): "tooMany" | "tooSmall" | undefined {
  const fields = (Object.keys(current) as (keyof Ceilings)[]).filter(
    (field) => wanted[field] !== undefined,
  );
  const isTooSmall = (field: keyof Ceilings) =>
    wanted[field]! <= current[field] ||
    wanted[field]! < Math.min(minCeilingFactor * current[field], caps[field]);
  if (fields.length === 0 || fields.some(isTooSmall)) return "tooSmall";
  const risesOf = (field: keyof Ceilings) =>
    earlier.filter((rise) => rise[field] !== undefined).length;
  return fields.some((field) => risesOf(field) >= maxCeilingRises) ? "tooMany" : undefined;
}

/** The higher of both in every field: a lowered ceiling would put published contributions above the limit. */
export const raisedCeilings = (current: Ceilings, wanted: CeilingRise): Ceilings => {
  const raised = { ...current };
  for (const field of Object.keys(current) as (keyof Ceilings)[]) {
    raised[field] = Math.max(current[field], wanted[field] ?? 0);
  }
  return raised;
};
