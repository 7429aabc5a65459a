import type { JournalState, Uncounted, Visit, VisitUpdate } from "./visit.ts";

/** Above this many ended visits that wait to be counted, the oldest are dropped. They take about half a megabyte. */
const maxEnded = 1000;

/** Takes visits out of the journal. What they grew by waits to be counted. */
export function endVisits(
  state: JournalState,
  visits: readonly Visit[],
  updates: readonly VisitUpdate[],
): void {
  state.visits = state.visits.filter((visit) => !visits.includes(visit));
  if (updates.length > 0) state.ended = [...(state.ended ?? []), ...updates].slice(-maxEnded);
}

/** Notes that these totals have been counted. */
export const noteCounted =
  ({ open, ended }: Uncounted) =>
  (state: JournalState): void => {
    const growths = new Map(open.map(({ id, growth }) => [id, growth]));
    for (const visit of state.visits) {
      const growth = growths.get(visit.id);
      if (growth !== undefined) visit.countedGrowth = growth;
    }
    state.ended = state.ended?.filter(
      (one) => !ended.some(({ id, growth }) => id === one.id && growth === one.growth),
    );
  };
