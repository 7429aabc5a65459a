import type { RuleId } from "./rule-ids.ts";

type Streamed = {
  videoWidthPx: number;
  videoHeightPx: number;
  /** Measured on the page; absent when not known. */
  bytesPerHour?: number;
};

/** One rule's nudge: why, with which numbers, what a person may do. The words are the caller's. */
type Shape<Rule extends RuleId, Reason extends string, Numbers, Action> = {
  readonly rule: Rule;
  readonly reason: Reason;
  readonly numbers: Readonly<Numbers>;
  readonly action: Readonly<Action>;
};

export type Nudge =
  | Shape<
      "email/heavy-attachment",
      "sizeTimesRecipients",
      /** `isExact` is false where the size of one attachment was read from the page, rounded. */
      { bytes: number; recipients: number; deliveredBytes: number; isExact: boolean },
      { id: "shareByLink" }
    >
  | Shape<
      "email/reply-all",
      "answersEverybody",
      /** `bytes` are those of the attachments. */
      { recipients: number; bytes: number },
      { id: "replyToSender" }
    >
  | Shape<
      "email/many-recipients",
      "manyRecipients",
      { recipients: number; bytes: number },
      { id: "reviewRecipients" }
    >
  | Shape<
      "email/unread-newsletter",
      "neverOpened",
      {
        senders: number;
        messages: number;
        messagesPerYear: number;
        /** On average; that of a plain mail where sizes are not known. */
        bytesPerMessage: number;
        oneClickSenders: number;
      },
      { id: "reviewNewsletters" }
    >
  | Shape<
      "email/trash-not-emptied",
      "manyMessages" | "manyBytes",
      { messages: number; bytes?: number; days: number },
      { id: "openTrash" }
    >
  | Shape<
      "streaming/oversized-video",
      "largerThanShown",
      Streamed & { neededHeightPx: number; targetHeightPx: number },
      /** `fitOnThisSite` is the rule of the site, which reaches the same height at the next load. */
      { id: "lowerQuality" | "fitOnThisSite"; heightPx: number }
    >
  | Shape<
      "streaming/hidden-playing",
      "playsUnseen",
      Streamed & { hiddenMs: number },
      { id: "lowerWhenHidden"; heightPx: number } | { id: "pauseWhenHidden" }
    >
  | Shape<
      "streaming/audio-only",
      "heardNotSeen",
      Streamed & { hiddenMs: number },
      { id: "audioOnly" } | { id: "lowestRung"; heightPx: number }
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
