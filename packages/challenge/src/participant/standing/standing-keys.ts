import type { Figure } from "../../published/figures.ts";
import type { FigureGroups } from "./group-figures.ts";

/** The sentences about a standing, by their key in the text block `participant.standing`. */
export type StandingKey =
  | "sending"
  | "keptTitle"
  | "kept"
  | "keptWithdrawal"
  | "otherVersionTitle"
  | "newerServer"
  | "olderServer"
  | "otherServer"
  | "refusedTitle"
  | "refused"
  | "refusedField"
  | "refusedUnknown"
  | "refusedNotStarted"
  | "placeRequired"
  | "placeRefused"
  | "closedTitle"
  | "closed"
  | "aboveLimitTitle"
  | "aboveLimit"
  | "voidedTitle"
  | "voided"
  | "withdrawnTitle"
  | "withdrawn"
  | "withdrawnWaiting"
  | "withdrawnClosed"
  | "unknownTitle"
  | "unknown"
  | "received"
  | "receivedToday"
  | "receivedOn"
  | "published"
  | "pending"
  | "pendingAnyCount"
  | "pendingAtClose"
  | "pendingClosed"
  | `parts.${PartKey}`
  | `figure.${Figure}`;

/** The sentences about some of a contribution's figures. */
export type PartKey = keyof FigureGroups | "earlierClosed" | "leftOut";

/** Every parameter that one of the sentences takes. */
export type StandingParameters = {
  host: string;
  k: number;
  count: number;
  time: string;
  day: string;
  field: string;
  detail: string;
  title: string;
  figures: string;
};

/** Writes the sentence of a key. A parameter that the sentence does not have may be left out. */
export type ToText = (key: StandingKey, more?: Partial<StandingParameters>) => string;
