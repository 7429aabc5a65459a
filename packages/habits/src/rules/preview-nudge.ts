import type { Nudge } from "./nudge.ts";
import { type RuleId, rules } from "./rules.ts";

/** An example nudge of a rule, with typical numbers. */
export function previewNudge(rule: RuleId): Nudge {
  const { preview } = rules.find(({ id }) => id === rule)!;
  return { rule, ...preview } as Nudge;
}
