import {
  type CountedAction,
  type Totals,
  totalsFromVector,
  totalsSince,
  totalsVector,
} from "@digital-cleanup/challenge";
import type { Participation } from "../participation.ts";

/**
 * The totals of the next contribution: this browser's counts since joining, added to those that a
 * receipt restored.
 */
export function totalsToSend(
  { joinedOn, restored, leftIds }: Participation,
  actions: readonly CountedAction[],
): Totals {
  const counted = new Set(restored?.countedIds ?? leftIds);
  const uncounted = actions.filter(({ id }) => !counted.has(id));
  const totals = totalsSince(uncounted, joinedOn);
  if (!restored) return totals;
  const added = totalsVector(totals);
  return totalsFromVector(
    totalsVector(restored.totals).map((amount, index) => amount + added[index]!),
  );
}
