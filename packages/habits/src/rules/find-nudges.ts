import type { HabitEvent } from "../observation/observation.ts";
import type { RuleThresholds } from "../settings/settings.ts";
import type { Found, RuleContext } from "./define-rule.ts";
import type { Finding, Nudge } from "./nudge.ts";
import { type RuleId, rules } from "./rules.ts";
import type { SilenceReason } from "./silence-reason.ts";

/** A rule whose event type has been checked. */
type MatchingRule = {
  id: RuleId;
  find(event: HabitEvent, thresholds: object, context: RuleContext): Found | undefined;
  silenceReason?(event: HabitEvent): SilenceReason | undefined;
};

/** What the rules find in an event, in the order of their list. */
export function findNudges(
  event: HabitEvent,
  thresholds: RuleThresholds,
  context: RuleContext,
): Finding[] {
  const matching = rules.filter(({ eventType }) => eventType === event.type);
  return (matching as readonly MatchingRule[]).flatMap((rule) => {
    const found = rule.find(event, thresholds[rule.id], context);
    if (!found) return [];
    const nudge = { rule: rule.id, ...found } as Nudge;
    return [{ nudge, silenceReason: rule.silenceReason?.(event) }];
  });
}
