import {
  habitSettingsSchema,
  type HabitSettingsInput,
  type HabitSettings,
  type RuleId,
  ruleIds,
} from "@digital-cleanup/habits";

/** The thresholds of a rule, or the limits of all rules. */
export type Group = RuleId | "limits";
type Values = Record<string, unknown>;

type RuleSettings = HabitSettings["rules"][RuleId];
type KeysOfUnion<Union> = Union extends unknown ? keyof Union : never;
export type Field = Exclude<KeysOfUnion<RuleSettings>, "isOn"> | keyof HabitSettings["limits"];

/** One threshold, in the unit in which a person types it. */
export type Threshold = { field: Field; value: number; isLocked: boolean };

/** Bytes are typed in megabytes, milliseconds in seconds, other numbers as they are. */
function unitFactor(field: Field): number {
  if (field.endsWith("Bytes")) return 1e6;
  return field.endsWith("Ms") ? 1000 : 1;
}

const readGroup = (settings: HabitSettingsInput, group: Group): Values =>
  (group === "limits" ? settings.limits : settings.rules?.[group]) ?? {};

/** The effective thresholds of a group. Those that the policy sets are locked. */
export function readThresholds(
  settings: HabitSettingsInput,
  policy: HabitSettingsInput,
  group: Group,
): Threshold[] {
  const locked = readGroup(policy, group);
  return Object.entries(readGroup(habitSettingsSchema.parse(settings), group))
    .filter((entry): entry is [Field, number] => typeof entry[1] === "number")
    .map(([field, value]) => ({
      field,
      value: value / unitFactor(field),
      isLocked: field in locked,
    }));
}

/** Whether a setting or a policy switches the rule off. */
export const isSwitchedOff = (settings: HabitSettingsInput, rule: RuleId): boolean =>
  !habitSettingsSchema.parse(settings).rules[rule].isOn;

/** Converts typed numbers to the units of the settings. `invalid` names the fields that the schema refuses. */
export function parseThresholds(
  group: Group,
  typed: Partial<Record<Field, number | undefined>>,
): { values: Values; invalid: Field[] } {
  const values: Values = {};
  const invalid: Field[] = [];
  for (const [field, number] of Object.entries(typed) as [Field, number | undefined][]) {
    const value = number === undefined ? undefined : withoutFloatError(number * unitFactor(field));
    if (value === undefined || !isValid(group, { [field]: value })) invalid.push(field);
    else values[field] = value;
  }
  return { values, invalid };
}

/** 2.3 × 1,000,000 is 2,299,999.9999999995. */
const withoutFloatError = (value: number): number => Number(value.toPrecision(12));

const isValid = (group: Group, values: Values): boolean =>
  habitSettingsSchema.safeParse(updateGroup({}, group, values)).success;

/** The person's settings with changed thresholds of one group; without `values` the group gets its defaults back. */
export function updateGroup(
  settings: HabitSettingsInput,
  group: Group,
  values: Values | undefined,
): HabitSettingsInput {
  const before = readGroup(settings, group);
  const { isOn } = before;
  const reset: Values = isOn === undefined ? {} : { isOn };
  const after = values ? { ...before, ...values } : reset;
  return group === "limits"
    ? { ...settings, limits: after }
    : { ...settings, rules: { ...settings.rules, [group]: after } };
}

export const videoRules = ruleIds.filter((rule) => rule.startsWith("streaming/"));
/** Those about a message that is being written. */
export const writingRules = [
  "email/heavy-attachment",
  "email/reply-all",
  "email/many-recipients",
] as const satisfies readonly RuleId[];
/** Those about what a mailbox holds. */
export const mailboxRules = ruleIds.filter(
  (rule) => rule.startsWith("email/") && !writingRules.some((writing) => writing === rule),
);
