import type { Part } from "./part.ts";

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
export function standingOf({ waiting, refusal, received }: Part): Standing {
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

/** The last word of a problem's `type`, which the tally's contract fixes. */
export const problemKind = ({ type }: { type: string }): string => type.split("/").at(-1) ?? "";
