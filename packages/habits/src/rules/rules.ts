import { heavyAttachment } from "./email/heavy-attachment.ts";
import { manyRecipients } from "./email/many-recipients.ts";
import { replyAll } from "./email/reply-all.ts";
import { trashNotEmptied } from "./email/trash-not-emptied.ts";
import { unreadNewsletter } from "./email/unread-newsletter.ts";
import { audioOnly } from "./streaming/audio-only.ts";
import { hiddenPlaying } from "./streaming/hidden-playing.ts";
import { oversizedVideo } from "./streaming/oversized-video.ts";

/** Every rule. Of several that look at the same event, the first with a nudge to show is chosen. */
export const rules = [
  heavyAttachment,
  replyAll,
  manyRecipients,
  unreadNewsletter,
  trashNotEmptied,
  oversizedVideo,
  hiddenPlaying,
  audioOnly,
] as const;

export type Rule = (typeof rules)[number];
export type RuleId = Rule["id"];
/** Rules that may act without asking, once a person allows it. No e-mail rule may: a message is never changed. */
export type SelfActingRuleId = Extract<Rule, { canActByItself: true }>["id"];

export const selfActingRuleIds: readonly SelfActingRuleId[] = rules.flatMap((rule) =>
  rule.canActByItself ? [rule.id] : [],
);
