/** Kinds of nudges. The same id names the texts, the settings and the `data-kind` of the nudge on a page. */
export const ruleIds = [
  "email/heavy-attachment",
  "email/reply-all",
  "email/many-recipients",
  "email/unread-newsletter",
  "email/trash-not-emptied",
  "streaming/oversized-video",
  "streaming/hidden-playing",
  "streaming/audio-only",
] as const;

export type RuleId = (typeof ruleIds)[number];

/** Rules that may act by themselves once a person says so. No rule of e-mail does: a message is never changed for anybody. */
export const selfActingRuleIds = [
  "streaming/oversized-video",
  "streaming/hidden-playing",
  "streaming/audio-only",
] as const satisfies readonly RuleId[];

export type SelfActingRuleId = (typeof selfActingRuleIds)[number];
