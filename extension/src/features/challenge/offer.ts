import type { TallyRequest, Totals } from "@digital-cleanup/challenge";
import type { EventState, JoinedEvent } from "./joined-event.ts";
import { confirmedTotals } from "./outbox.ts";
import { areSameTotals, isNothing, nextContribution } from "./request.ts";

/** What the page offers to send, or why it offers nothing. */
export type Offer =
  | { kind: "ready" | "nothingYet"; seq: number; request: TallyRequest }
  | { kind: "nothingNew" | "notStarted" | "closed" }
  | { kind: "overCap"; field: string };

export function offerFor(joined: JoinedEvent, totals: Totals, eventState: EventState): Offer {
  if (eventState === "closed") return { kind: "closed" };
  const held = confirmedTotals(joined);
  if (held && areSameTotals(held, totals)) return { kind: "nothingNew" };
  const next = nextContribution(joined, totals);
  if (!next.ok) return { kind: "overCap", field: next.field };
  const { seq, request } = next;
  if (!held && isNothing(totals)) return { kind: "nothingYet", seq, request };
  return eventState === "notStarted" ? { kind: "notStarted" } : { kind: "ready", seq, request };
}
