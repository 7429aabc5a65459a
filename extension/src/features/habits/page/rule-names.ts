import type { RuleId } from "@digital-cleanup/habits";

/** The texts of each rule go by its name. */
export const ruleNames = {
  "email/heavy-attachment": "heavyAttachment",
  "email/reply-all": "replyAll",
  "email/many-recipients": "manyRecipients",
  "email/unread-newsletter": "unreadNewsletter",
  "email/trash-not-emptied": "trashNotEmptied",
  "streaming/oversized-video": "oversizedVideo",
  "streaming/hidden-playing": "hiddenPlaying",
  "streaming/audio-only": "audioOnly",
} as const satisfies Record<RuleId, string>;
