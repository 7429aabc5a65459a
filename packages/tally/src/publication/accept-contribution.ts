import {
  type Ceilings,
  type Event,
  type ProblemKind,
  type Published,
  type Totals,
  totalsVector,
} from "@digital-cleanup/challenge";
import { exceedsCeilings } from "./ceilings.ts";
import { type PackedTotals, packTotals } from "./totals-codec.ts";

/** What a device sends. `totals` null withdraws; `hasPlace` is set once its place in a guarded event was verified. */
export type ContributionChange = { seq: number; totals: Totals | null; hasPlace?: boolean };

export type ContributionProblem = Extract<
  ProblemKind,
  `${string}event${string}` | "place-required"
>;

type EventRules = { mode: Event["mode"]; state: Published["state"] };

/** Decides whether one message replaces what is stored of its contribution (undefined: nothing is), or changes nothing. */
export function decide(
  event: EventRules,
  { seq, totals, hasPlace }: ContributionChange,
  stored: { seq: number } | undefined,
): "store" | "leave" | ContributionProblem {
  // Checked first, so that a retry gets its answer even after the event has closed.
  if (seq <= (stored?.seq ?? 0)) return "leave";
  if (event.state !== "open") {
    if (totals) return refusals[event.state];
    if (!stored) return "leave";
  }
  // A stored contribution was accepted with a place, so its receipt alone may change it.
  if (event.mode === "guarded" && !stored && !hasPlace) return totals ? "place-required" : "leave";
  return "store";
}

const refusals = { notStarted: "event-not-started", closed: "event-closed" } as const;

/** What is stored of a message. */
export function packChange(
  { totals }: ContributionChange,
  ceilings: Ceilings,
): { totals: PackedTotals | null; isAboveLimit: boolean } {
  if (!totals) return { totals: null, isAboveLimit: false };
  const vector = totalsVector(totals);
  return { totals: packTotals(vector), isAboveLimit: exceedsCeilings(vector, ceilings) };
}
