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
import { isSamePacked, packTotals } from "./totals-codec.ts";

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
  /** The ceilings were raised since the last batch. */
  hasRaisedCeilings: boolean;
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
  const current = vector && packTotals(vector);
  const published = before?.published ?? null;
  // A raised ceiling takes effect at the next batch. If it applied to an update at once, an organiser who raises it in
  // small steps could read one person's totals from the step at which the counters move. Returning to the published
  // totals changes no batch and needs no such delay.
  const waitsForBatch =
    before?.isAboveLimit === true && event.hasRaisedCeilings && !isSamePacked(current, published);
  const isAboveLimit =
    vector !== null && (waitsForBatch || exceedsCeilings(vector, event.ceilings));
  return { ok: true, contribution: { seq, current, published, isAboveLimit } };
}

const refusals = { notStarted: "event-not-started", closed: "event-closed" } as const;
