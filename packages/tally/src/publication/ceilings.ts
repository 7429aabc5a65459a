import { amountFields, type Ceilings, totalsVector, type Totals } from "@digital-cleanup/challenge";

const groups = amountFields.map((field) => field.split(".")[0]!);

/** Whether one person's totals, measured and declared together, pass a ceiling of the event. */
export function exceedsCeilings(totals: Totals, ceilings: Ceilings): boolean {
  const sums = new Map<string, number>();
  for (const [index, value] of totalsVector(totals).entries()) {
    const group = groups[index % groups.length]!;
    sums.set(group, (sums.get(group) ?? 0) + value);
  }
  return Object.entries(ceilings).some(([field, ceiling]) => (sums.get(field) ?? 0) > ceiling);
}

/** The higher of both in every field: a ceiling that was lowered would hold what is already public. */
export const raisedCeilings = (current: Ceilings, wanted: Partial<Ceilings>): Ceilings => {
  const raised = { ...current };
  for (const field of Object.keys(current) as (keyof Ceilings)[]) {
    raised[field] = Math.max(current[field], wanted[field] ?? 0);
  }
  return raised;
};
