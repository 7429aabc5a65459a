import { maxDayBytes, maxVisitBytes } from "./plausible-bytes.ts";
import { addGrowth, addSums, emptySums, pickSums, type Sums } from "./sums.ts";
import type { VisitUpdate } from "./visits/visit.ts";

/**
 * What has been counted of a visit. After an update cleared its records, the page sends its past again, less completely:
 * `again` holds that, so that no byte is counted twice.
 */
export type Counted = {
  id: string;
  visits: number;
  isLowerBound: boolean;
  again?: Sums;
  /** Its site has no row of its own. Whoever stores the rows decides that when the visit is first counted. */
  isOther?: true;
} & Sums;

/** What a visit grew by, and 1 if it is counted for the first time. */
export type VisitGrowth = { visits: number } & Sums;

/** What one site transferred in a day, or all sites together if `origin` is empty. */
export type DaySum = { day: string; origin: string; visits: number } & Sums;

/**
 * What a visit grew by since it was last counted, and what is counted of it now. `growth` is absent if the update is its past, sent
 * again.
 */
export function countGrowth(
  known: Counted | undefined,
  update: VisitUpdate,
): { counted: Counted; growth?: VisitGrowth } {
  const sums = pickSums(update);
  if (known && isSentAgain(known, update)) {
    return { counted: { ...known, isLowerBound: true, again: sums } };
  }
  const before = pickSums(known ?? emptySums());
  const total = addGrowth(before, addSums(sums, known?.again ?? before, -1), maxVisitBytes);
  const visits = update.isBackground ? 0 : 1;
  return {
    counted: {
      id: update.id,
      visits,
      isLowerBound: update.isLowerBound,
      ...total,
      ...(known?.again && { again: sums }),
    },
    growth: { visits: visits - (known?.visits ?? 0), ...addSums(total, before, -1) },
  };
}

/** Whether an update is the past of a visit sent again, rather than growth. */
function isSentAgain(counted: Counted, update: VisitUpdate): boolean {
  const before = counted.again ?? counted;
  const isLessComplete = update.isLowerBound && !counted.isLowerBound;
  return (
    update.requests < before.requests || isLessComplete || (update.isRepeated && !!counted.again)
  );
}

/** The sum of a day with what it grew by. */
export const addToDay = (sum: DaySum, growth: VisitGrowth): DaySum => ({
  day: sum.day,
  origin: sum.origin,
  visits: sum.visits + growth.visits,
  ...addGrowth(pickSums(sum), growth, maxDayBytes),
});
