import type { EventState, JoinedEvent } from "./joined-event.ts";

export type Standing =
  | "none"
  | "sending"
  | "kept"
  | "newerServer"
  | "olderServer"
  | "otherServer"
  | "refused"
  | "closed"
  | "unknown"
  | "pending"
  | "held"
  | "published"
  | "withdrawn";

/** What a person should know first about their sending. A request under way comes before what is already held. */
export function standingOf({ waiting, refusal, received }: JoinedEvent): Standing {
  if (waiting) return waiting.trouble ? troubles[waiting.trouble] : "sending";
  if (refusal) return problemKind(refusal.problem) === "event-closed" ? "closed" : "refused";
  return received?.answer.standing ?? "none";
}

const troubles = {
  unreachable: "kept",
  newerTally: "newerServer",
  olderTally: "olderServer",
  unreadable: "otherServer",
} as const;

/** Standings of a request that waits and may be sent again by hand. */
export const mayRetry = (standing: Standing): boolean =>
  ["kept", "newerServer", "olderServer", "otherServer"].includes(standing);

/** Standings that a person has to hear of wherever they are, with something to do about it. */
export const needsAttention = (standing: Standing): boolean =>
  mayRetry(standing) || ["refused", "closed"].includes(standing);

/** The last word of a problem's `type`, which the tally's contract fixes. */
export const problemKind = ({ type }: { type: string }): string => type.split("/").at(-1) ?? "";

/** The tally's word on closing where it is known, else the dates. */
export const effectiveState = (byDates: EventState, standing: Standing): EventState =>
  standing === "closed" ? "closed" : byDates;
