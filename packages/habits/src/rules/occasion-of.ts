import { type Rule, type RuleId, rules } from "./rules.ts";

/** What a person is doing when a nudge is shown. The limits of one occasion leave room for another one. */
export type Occasion = "mailbox" | "video" | "writing";

const occasions: Record<Rule["eventType"], Occasion> = {
  "compose.changed": "writing",
  "newsletters.seen": "mailbox",
  "trash.seen": "mailbox",
  "video.seen": "video",
};

export const occasionOf = (rule: RuleId): Occasion =>
  occasions[rules.find(({ id }) => id === rule)!.eventType];
