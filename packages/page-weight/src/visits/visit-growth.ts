import type { VisitRecord } from "../records.ts";
import { pickSums } from "../sums.ts";
import { visitTransfer } from "./visit-bytes.ts";
import { isBackground, type JournalState, type Visit, type VisitUpdate } from "./visit.ts";

/** Longer than observers take to send again what their pages loaded before an update. */
const repeatMs = 30_000;
/** Above this many ended visits that wait to be counted, the oldest are dropped. They take about half a megabyte. */
const maxEnded = 1000;

/** Whether a visit has records that have not been counted. */
export const hasGrown = ({ growth = 0, countedGrowth = 0 }: Visit): boolean =>
  growth > countedGrowth;

/** The totals of a visit, to be counted: no tab, no address, no names of other sites. */
export function visitUpdate(
  visit: Visit,
  records: readonly VisitRecord[],
  state: JournalState,
  nowMs: number,
): VisitUpdate {
  const transfer = visitTransfer(visit, records, state, nowMs);
  const isAfterUpdate = nowMs - (state.listeningSinceMs ?? 0) < repeatMs;
  return {
    id: visit.id,
    origin: visit.origin,
    startedAt: new Date(visit.startedMs).toISOString(),
    isLowerBound: transfer.isLowerBound,
    isBackground: isBackground(visit),
    isRepeated: isAfterUpdate && !visit.isCovered,
    isUsed: visit.isUsed === true,
    growth: visit.growth ?? 0,
    ...pickSums(transfer),
  };
}

/** Takes visits out of the journal. What they grew by waits to be counted. */
export function endVisits(
  state: JournalState,
  visits: readonly Visit[],
  updates: readonly VisitUpdate[],
): void {
  state.visits = state.visits.filter((visit) => !visits.includes(visit));
  if (updates.length > 0) state.ended = [...(state.ended ?? []), ...updates].slice(-maxEnded);
}

/** What has not been counted yet, of open visits and of those that ended. */
export type Uncounted = { open: readonly VisitUpdate[]; ended: readonly VisitUpdate[] };

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
