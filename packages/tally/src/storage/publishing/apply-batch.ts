import { exceedsCeilings } from "../../publication/ceilings.ts";
import { type Counters, countChange } from "../../publication/counters.ts";
import type { Batch } from "../../publication/rule/next-batch.ts";
import { unpackTotals } from "../../publication/totals-codec.ts";
import type { KeyedContribution } from "../engine-rows.ts";
import type { EventRecord } from "../event-record.ts";

/** Whether the counters alone allow a batch, so that most writes need to read no other contribution. */
export function isBatchPossible(record: EventRecord, state: string): boolean {
  const { event, counters, hasRaisedCeilings } = record;
  if (event.publication === "atClose" && state !== "closed") return false;
  return counters.pending + (hasRaisedCeilings ? counters.aboveLimit : 0) >= event.k;
}

/** Of contributions that were above a ceiling: those below it since it was raised. */
export const belowCeilings = (
  contributions: readonly KeyedContribution[],
  { event }: EventRecord,
): KeyedContribution[] =>
  contributions.filter(
    ({ current, isVoided }) =>
      !isVoided && current !== null && !exceedsCeilings(unpackTotals(current), event.ceilings),
  );

/** What a batch makes of the contributions of an event, and of its counters. `released` were above a ceiling before. */
export function applyBatch(
  before: Counters,
  { published, standsOut }: Batch<KeyedContribution>,
  released: readonly KeyedContribution[],
) {
  const n = before.batch + 1;
  let counters: Counters = { ...before, batch: n };
  const changed = new Map<KeyedContribution, KeyedContribution>();
  for (const contribution of new Set([...published.keys(), ...standsOut.keys(), ...released])) {
    const after: KeyedContribution = {
      ...contribution,
      isAboveLimit: false,
      standsOut: standsOut.get(contribution) ?? contribution.standsOut,
      ...(published.has(contribution) && { published: published.get(contribution)!, batch: n }),
    };
    counters = countChange(counters, contribution, after);
    changed.set(contribution, after);
  }
  return { counters, changed };
}
