import {
  habitSettingsSchema,
  type HabitSettingsInput,
  type RuleId,
  ruleIds,
} from "@digital-cleanup/habits";

/** A rule, or the limits of all of them. */
export type Group = RuleId | "limits";
type Part = Record<string, unknown>;

/** How a person types it: in megabytes, in seconds, or as it is. */
const unitsOf = {
  minimumBytes: 1e6,
  minimumDeliveredBytes: 1e6,
  minimumRecipients: 1,
  minimumMessages: 1,
  minimumDays: 1,
  minimumRatio: 1,
  sharpness: 1,
  minimumPlayedMs: 1000,
  minimumLeftMs: 1000,
  minimumHiddenMs: 1000,
  maximumHiddenMs: 1000,
  perWeek: 1,
  minutesApart: 1,
  snoozeDays: 1,
  dismissalsBeforeAsking: 1,
} as const;
export type Field = keyof typeof unitsOf;

/** One threshold, in the unit that a person types. */
export type Threshold = { field: Field; typed: number; isLocked: boolean };

const partOf = (input: HabitSettingsInput, group: Group): Part =>
  (group === "limits" ? input.limits : input.rules?.[group]) ?? {};

/** The thresholds of a group as they hold, and whether the policy set them. */
export function thresholdsOf(
  settings: HabitSettingsInput,
  policy: HabitSettingsInput,
  group: Group,
): Threshold[] {
  const fixed = partOf(policy, group);
  return Object.entries(partOf(habitSettingsSchema.parse(settings), group))
    .filter((entry): entry is [Field, number] => typeof entry[1] === "number")
    .map(([field, value]) => ({
      field,
      typed: value / unitsOf[field],
      isLocked: field in fixed,
    }));
}

/** Whether the rule is switched off, mostly by a policy: nobody else is offered to. */
export const isOff = (settings: HabitSettingsInput, rule: RuleId): boolean =>
  !habitSettingsSchema.parse(settings).rules[rule].isOn;

/** What was typed, in our units; a number that the rules refuse is named. */
export function readThresholds(
  group: Group,
  typed: Partial<Record<Field, number | undefined>>,
): { part: Part; wrong: Field[] } {
  const part: Part = {};
  const wrong: Field[] = [];
  for (const [field, value] of Object.entries(typed) as [Field, number | undefined][]) {
    const ours = value === undefined ? undefined : exact(value * unitsOf[field]);
    if (ours === undefined || !isRight(group, { [field]: ours })) wrong.push(field);
    else part[field] = ours;
  }
  return { part, wrong };
}

/** 2.3 × 1,000,000 is 2,299,999.9999999995. */
const exact = (value: number): number => Number(value.toPrecision(12));

const isRight = (group: Group, part: Part): boolean =>
  habitSettingsSchema.safeParse(withPart({}, group, part)).success;

/** The choice of the person with a part of a group changed; `undefined` gives its thresholds back to the defaults. */
export function withPart(
  input: HabitSettingsInput,
  group: Group,
  part: Part | undefined,
): HabitSettingsInput {
  const { isOn } = partOf(input, group);
  const kept: Part = part
    ? { ...partOf(input, group), ...part }
    : isOn === undefined
      ? {}
      : { isOn };
  return group === "limits"
    ? { ...input, limits: kept }
    : { ...input, rules: { ...input.rules, [group]: kept } };
}

export const mailRules = ruleIds.filter((rule) => rule.startsWith("email/"));
export const videoRules = ruleIds.filter((rule) => rule.startsWith("streaming/"));
