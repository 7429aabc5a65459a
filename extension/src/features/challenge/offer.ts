import { type TallyRequest, type Totals, confirmedTotals } from "@digital-cleanup/challenge";
import type { EventState, JoinedEvent } from "./joined-event.ts";
import { areSameTotals, isNothing, nextContribution } from "./request.ts";

/** What the page offers to send, or why it offers nothing. */
export type Offer =
  | { kind: "ready" | "nothingYet"; seq: number; request: TallyRequest }
  | { kind: "nothingNew" | "notStarted" | "closed" | "placeNeeded" }
  | { kind: "overCap"; field: string };

/** A guarded event takes the first contribution with a place only; what a receipt brought has shown one already. */
export const needsPlace = ({ event, place, received }: JoinedEvent): boolean =>
  event.mode === "guarded" && !place && !(received && received.answer.seq > 0);

export function offerFor(joined: JoinedEvent, totals: Totals, eventState: EventState): Offer {
  if (eventState === "closed") return { kind: "closed" };
  if (needsPlace(joined)) return { kind: "placeNeeded" };
  const held = confirmedTotals(joined);
  if (held && areSameTotals(held, totals)) return { kind: "nothingNew" };
  const next = nextContribution(joined, totals);
  if (!next.ok) return { kind: "overCap", field: next.field };
  const { seq, request } = next;
  if (!held && isNothing(totals)) return { kind: "nothingYet", seq, request };
  return eventState === "notStarted" ? { kind: "notStarted" } : { kind: "ready", seq, request };
}
