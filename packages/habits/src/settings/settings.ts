import * as z from "zod/mini";
import { type Rule, rules } from "../rules/rules.ts";
import { countUpTo } from "../validation/amount.ts";

/** A person or a policy may make nudges rarer, never more frequent. */
const limits = z.strictObject({
  perWeek: z.prefault(countUpTo(5), 5),
  minutesApart: z.prefault(z.number().check(z.gte(20), z.lte(10_080)), 20),
  snoozeDays: z.prefault(z.number().check(z.gte(1), z.lte(365)), 7),
  dismissalsBeforeAsking: z.prefault(z.int().check(z.gte(1), z.lte(100)), 3),
});

type RuleSchemas = { [R in Rule as R["id"]]: R["settings"] };
const ruleSchemas = Object.fromEntries(rules.map(({ id, settings }) => [id, settings]));

/**
 * Which rules are on, their thresholds, and how often they may show a nudge.
 * `habitSettingsSchema.parse({})` gives every default.
 */
export const habitSettingsSchema = z.strictObject({
  rules: z.prefault(z.strictObject(ruleSchemas as RuleSchemas), {}),
  limits: z.prefault(limits, {}),
});

export type HabitSettings = z.infer<typeof habitSettingsSchema>;
export type RuleThresholds = HabitSettings["rules"];
/** Any part of the settings. */
export type HabitSettingsInput = z.input<typeof habitSettingsSchema>;
