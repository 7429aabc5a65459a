import type { Figure } from "./figure.ts";
import type { RuleId } from "./rule-ids.ts";

type Average = Figure<"average">;

/** An hour of the video as it plays, and what a lower rung takes off it: the share, and what really changes. */
export type StreamingFigures = {
  readonly hour: Average;
  /** Absent where the source has one figure for both rungs, as for 1080p and 720p. */
  readonly lower?: { readonly average: Average; readonly marginal: Figure<"marginal"> };
};

type Streamed = {
  readonly videoHeightPx: number;
  /** Measured on the page; absent when not known. */
  readonly bytesPerHour?: number;
};

/** One rule's nudge: why, with which numbers, what a person may do. The words are the caller's. */
type Shape<Rule extends RuleId, Reason extends string, Numbers, Action, Figures> = {
  readonly rule: Rule;
  readonly reason: Reason;
  readonly numbers: Readonly<Numbers>;
  readonly action: Readonly<Action>;
  readonly figures: Readonly<Figures>;
};

export type Nudge =
  | Shape<
      "email/heavy-attachment",
      "sizeTimesRecipients",
      /** `isExact` is false where the size of one attachment was read from the page, rounded. */
      { bytes: number; recipients: number; deliveredBytes: number; isExact: boolean },
      { id: "shareByLink" },
      { attachment: Average; link: Average }
    >
  | Shape<
      "email/reply-all",
      "answersEverybody",
      { recipients: number },
      { id: "replyToSender" },
      { everybody: Average; sender: Average }
    >
  | Shape<
      "email/many-recipients",
      "manyRecipients",
      { recipients: number },
      { id: "reviewRecipients" },
      { everybody: Average; one: Average }
    >
  | Shape<
      "email/unread-newsletter",
      "neverOpened",
      { senders: number; messages: number; messagesPerYear: number; oneClickSenders: number },
      { id: "reviewNewsletters" },
      { year: Average }
    >
  | Shape<
      "email/trash-not-emptied",
      "manyMessages" | "manyBytes",
      { messages: number; bytes?: number; days: number },
      { id: "openTrash" },
      /** Of emptying it a year earlier; absent where its bytes are not known. */
      { average?: Average; marginal?: Figure<"marginal"> }
    >
  | Shape<
      "streaming/oversized-video",
      "largerThanShown",
      Streamed & { neededHeightPx: number; targetHeightPx: number },
      { id: "lowerQuality"; heightPx: number } | { id: "fitOnThisSite" },
      StreamingFigures
    >
  | Shape<
      "streaming/hidden-playing",
      "playsUnseen",
      Streamed & { hiddenMs: number },
      { id: "lowerWhenHidden"; heightPx: number } | { id: "pauseWhenHidden" },
      StreamingFigures
    >
  | Shape<
      "streaming/audio-only",
      "heardNotSeen",
      Streamed & { hiddenMs: number },
      { id: "audioOnly" } | { id: "lowestRung"; heightPx: number },
      StreamingFigures
    >;

/** Why a rule that had something to say kept silent. */
export type SilenceReason =
  | "off"
  | "never"
  | "notHere"
  | "chosenByHand"
  | "gallery"
  | "shortLoop"
  | "snoozed"
  | "moment"
  | "pageOnce"
  | "kindToday"
  | "tooSoon"
  | "weekFull";

/** What a rule would say; `quiet` where it is worth counting and not worth a nudge. */
export type Finding = { readonly nudge: Nudge; readonly quiet?: SilenceReason | undefined };
