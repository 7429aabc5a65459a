import type { Found } from "../rules/define-rule.ts";
import type { Nudge } from "../rules/nudge.ts";
import { type RuleId, rules } from "../rules/rules.ts";
import { parseField } from "../validation/parse-field.ts";
import { type Conditions, type ConditionsInput, conditionsSchema } from "./conditions.ts";
import type { Figures } from "./figure.ts";
import { type Models, models } from "./models.ts";

type FiguredRule = {
  id: RuleId;
  figures(found: Found, conditions: Conditions, models: Models): Figures | undefined;
};

/**
 * The emissions of a nudge, from `@digital-cleanup/footprint`: mail by size and recipients, video by time and never by bytes.
 * Undefined for a trash of unknown size.
 */
export function computeFigures(
  nudge: Nudge,
  conditions: ConditionsInput = {},
): Figures | undefined {
  const parsed = parseField("conditions", conditionsSchema, conditions, "texts");
  const rule = (rules as readonly FiguredRule[]).find(({ id }) => id === nudge.rule);
  return rule?.figures(nudge, parsed, models);
}
