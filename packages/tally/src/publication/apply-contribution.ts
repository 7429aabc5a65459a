import {
  type Ceilings,
  type Event,
  type ProblemKind,
  type Published,
  type Totals,
  totalsVector,
} from "@digital-cleanup/challenge";
import { exceedsCeilings } from "./ceilings.ts";
import type { StoredContribution } from "./stored-contribution.ts";
import { packTotals } from "./totals-codec.ts";

/** What a device sends. `totals` null withdraws; `hasPlace` is set once its place in a guarded event was verified. */
export type ContributionChange = { seq: number; totals: Totals | null; hasPlace?: boolean };

export type ContributionProblem = Extract<
  ProblemKind,
  `${string}event${string}` | "place-required"
>;

type EventRules = {
  mode: Event["mode"];
  state: Published["state"];
  ceilings: Ceilings;
};

/** `contribution` is undefined if the change leaves things as they are. */
export type AppliedContribution =
  | { ok: true; contribution: StoredContribution | undefined }
  | { ok: false; problem: ContributionProblem };

const unchanged: AppliedContribution = { ok: true, contribution: undefined };

/** Decides what one message makes of a stored contribution (undefined: none is stored). */
export function applyContribution(
  event: EventRules,
  before: StoredContribution | undefined,
  { seq, totals, hasPlace }: ContributionChange,
): AppliedContribution {
  // Checked first, so that a retry gets its answer even after the event has closed.
  if (seq <= (before?.seq ?? 0)) return unchanged;
  if (event.state !== "open") {
    if (totals) return { ok: false, problem: refusals[event.state] };
    if (!before) return unchanged;
  }
  // A stored contribution was accepted with a place, so its receipt alone may change it.
  if (event.mode === "guarded" && !before && !hasPlace) {
    return totals ? { ok: false, problem: "place-required" } : unchanged;
  }
  const vector = totals && totalsVector(totals);
  return {
    ok: true,
    contribution: {
      seq,
      current: vector && packTotals(vector),
      published: before?.published ?? null,
      isAboveLimit: vector !== null && exceedsCeilings(vector, event.ceilings),
      isVoided: before?.isVoided ?? false,
      batch: before?.batch ?? 0,
      standsOut: 0,
    },
  };
}

const refusals = { notStarted: "event-not-started", closed: "event-closed" } as const;
