import type { RuleId } from "./rules.ts";

/** The ids of all rules, in their order. A list of its own, so that a schema does not load the rules. */
export const ruleIds: readonly RuleId[] = [
  "email/heavy-attachment",
  "email/reply-all",
  "email/many-recipients",
  "email/unread-newsletter",
  "email/trash-not-emptied",
  "streaming/oversized-video",
  "streaming/hidden-playing",
  "streaming/audio-only",
];
