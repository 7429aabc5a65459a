import type { Nudge, RuleId } from "@digital-cleanup/habits";

const streamed = { videoWidthPx: 1920, videoHeightPx: 1080, bytesPerHour: 1_900_000_000 };

/** A nudge of each rule as it may look, with numbers of a usual size. */
export const previewNudges: { [R in RuleId]: Extract<Nudge, { rule: R }> } = {
  "email/heavy-attachment": {
    rule: "email/heavy-attachment",
    reason: "sizeTimesRecipients",
    numbers: { bytes: 8_400_000, recipients: 12, deliveredBytes: 100_800_000, isExact: true },
    action: { id: "shareByLink" },
  },
  "email/reply-all": {
    rule: "email/reply-all",
    reason: "answersEverybody",
    numbers: { recipients: 14, bytes: 0 },
    action: { id: "replyToSender" },
  },
  "email/many-recipients": {
    rule: "email/many-recipients",
    reason: "manyRecipients",
    numbers: { recipients: 23, bytes: 0 },
    action: { id: "reviewRecipients" },
  },
  "email/unread-newsletter": {
    rule: "email/unread-newsletter",
    reason: "neverOpened",
    numbers: {
      senders: 3,
      messages: 41,
      messagesPerYear: 166,
      bytesPerMessage: 75_000,
      oneClickSenders: 2,
    },
    action: { id: "reviewNewsletters" },
  },
  "email/trash-not-emptied": {
    rule: "email/trash-not-emptied",
    reason: "manyMessages",
    numbers: { messages: 412, bytes: 180_000_000, days: 45 },
    action: { id: "openTrash" },
  },
  "streaming/oversized-video": {
    rule: "streaming/oversized-video",
    reason: "largerThanShown",
    numbers: { ...streamed, neededHeightPx: 324, targetHeightPx: 360 },
    action: { id: "lowerQuality", heightPx: 360 },
  },
  "streaming/hidden-playing": {
    rule: "streaming/hidden-playing",
    reason: "playsUnseen",
    numbers: { ...streamed, hiddenMs: 30_000 },
    action: { id: "lowerWhenHidden", heightPx: 240 },
  },
  "streaming/audio-only": {
    rule: "streaming/audio-only",
    reason: "heardNotSeen",
    numbers: { ...streamed, hiddenMs: 180_000 },
    action: { id: "audioOnly" },
  },
};
