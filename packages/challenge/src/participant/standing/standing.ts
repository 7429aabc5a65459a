import type { ContributionAnswer } from "../../contribution/contribution.ts";
import { problemKind } from "../../http/problem-kind.ts";
import type { Trouble } from "../participation.ts";

const troubles = {
  unreachable: "kept",
  newerTally: "newerServer",
  olderTally: "olderServer",
  unreadable: "otherServer",
} as const satisfies Record<Trouble, string>;

export type Standing =
  | ContributionAnswer["standing"]
  | (typeof troubles)[Trouble]
  | "none"
  | "sending"
  | "refused"
  | "closed";

/** The part of a participation that its standing depends on. */
type Sending = {
  waiting?: { trouble?: Trouble | undefined } | undefined;
  refusal?: { problem: { type: string } } | undefined;
  received?: { answer: Pick<ContributionAnswer, "standing"> } | undefined;
};

/** The state of a contribution. A waiting request takes precedence over what the tally holds. */
export function currentStanding({ waiting, refusal, received }: Sending): Standing {
  if (waiting) return waiting.trouble ? troubles[waiting.trouble] : "sending";
  if (refusal) return problemKind(refusal.problem) === "event-closed" ? "closed" : "refused";
  return received?.answer.standing ?? "none";
}

/** Whether a person can send the waiting request again. */
export const mayRetry = (standing: Standing): boolean =>
  Object.values<Standing>(troubles).includes(standing);

/** How a standing is shown: `danger` if the contribution was refused, `caution` if something may have to be done. */
export function standingTone(standing: Standing): "success" | "waiting" | "caution" | "danger" {
  if (standing === "refused" || standing === "closed") return "danger";
  if (mayRetry(standing) || standing === "aboveLimit" || standing === "voided") return "caution";
  return standing === "sending" ? "waiting" : "success";
}
