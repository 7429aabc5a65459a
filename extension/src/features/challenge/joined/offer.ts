import {
  areConfirmed,
  confirmedTotals,
  type EventState,
  isNothing,
  needsPlace,
  nextContribution,
  type NumberedRequest,
  type Totals,
} from "@digital-cleanup/challenge";
import type { Participation } from "../participation.ts";

/** What the page offers to send, or why it offers nothing. */
export type Offer =
  | ({ kind: "ready" | "nothingYet" } & NumberedRequest)
  | { kind: "nothingNew" | "notStarted" | "closed" | "placeNeeded" }
  | { kind: "overCap"; field: string };

export function decideOffer(
  participation: Participation,
  totals: Totals,
  state: EventState,
): Offer {
  if (state === "closed") return { kind: "closed" };
  if (needsPlace(participation.event, participation)) return { kind: "placeNeeded" };
  const held = confirmedTotals(participation);
  if (areConfirmed(participation, totals)) return { kind: "nothingNew" };
  const next = nextContribution(participation, participation.address, totals);
  if (!next.ok) return { kind: "overCap", field: next.field };
  const { seq, request } = next;
  if (!held && isNothing(totals)) return { kind: "nothingYet", seq, request };
  return state === "notStarted" ? { kind: "notStarted" } : { kind: "ready", seq, request };
}
