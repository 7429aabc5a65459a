import { isWorkBuild, isThunderbird } from "../build.ts";
import { readValue, writeValues } from "../stored-values/stored-values.ts";
import { currentPolicy } from "./policy.ts";
import {
  defaultSettings,
  listKeys,
  policyOnlyKeys,
  type SettingKey,
  type Settings,
  settingsSchema,
} from "./settings-schema.ts";
import { settingsKey } from "./watch-settings.ts";

export type EffectiveSetting<K extends SettingKey> = {
  value: Settings[K];
  source: "policy" | "person" | "recommended" | "default";
  /** Entries of a list that the organisation added, which the person cannot remove. */
  added?: readonly string[];
};
export type EffectiveSettings = { [K in SettingKey]: EffectiveSetting<K> };

const personSchema = settingsSchema.shape;

/** What the person chose. Stored values that are no longer valid are left out. */
async function personSettings(): Promise<Partial<Settings>> {
  const stored = await readValue(settingsKey);
  const entries = Object.entries(stored ?? {}).filter(
    ([key, value]) =>
      Object.hasOwn(personSchema, key) &&
      !policyOnlyKeys.has(key as SettingKey) &&
      personSchema[key as SettingKey].safeParse(value).success,
  );
  return Object.fromEntries(entries);
}

/**
 * Every setting with its source: policy, then person, then what the policy recommends, then default. `habits` is merged field by
 * field, so that the fields a policy does not set stay the person's, and lists contain what the policy added.
 */
export async function effectiveSettings(): Promise<EffectiveSettings> {
  const [policy, person] = await Promise.all([currentPolicy(), personSettings()]);
  const defaults = defaultSettings(isWorkBuild);
  const pick = (key: SettingKey) => {
    if (key in policy.values) return { value: policy.values[key], source: "policy" };
    if (key in person) return { value: person[key], source: "person" };
    if (key in policy.recommended) return { value: policy.recommended[key], source: "recommended" };
    return { value: defaults[key], source: "default" };
  };
  const keys = Object.keys(defaults) as SettingKey[];
  const effective = Object.fromEntries(keys.map((key) => [key, pick(key)])) as EffectiveSettings;
  const chosenHabits = mergeParts(policy.recommended.habits ?? {}, person.habits ?? {});
  const habits = mergeParts(chosenHabits, policy.values.habits ?? {});
  const webmails = withAdded(effective.webmails, policy.added.webmails);
  const disabledFeatures = withAdded(effective.disabledFeatures, policy.added.disabledFeatures);
  return {
    ...effective,
    webmails,
    habits: { ...effective.habits, value: habits },
    disabledFeatures: {
      ...disabledFeatures,
      value: withAbsentFeatures(disabledFeatures.value),
    },
  };
}

/** A list with the entries that the organisation added. One that it sets as a whole stays as it is. */
function withAdded<K extends "webmails" | "disabledFeatures">(
  setting: EffectiveSetting<K>,
  added: Settings[K] | undefined,
): EffectiveSetting<K> {
  if (!added || setting.source === "policy") return setting;
  const value = [...new Set<Settings[K][number]>([...added, ...setting.value])] as Settings[K];
  return { ...setting, value, added };
}

export async function effectiveSetting<K extends SettingKey>(key: K): Promise<EffectiveSetting<K>> {
  return (await effectiveSettings())[key];
}

/** Stores a person's choice. A policy still takes precedence. */
export const saveSetting = <K extends SettingKey>(key: K, value: Settings[K]): Promise<void> =>
  changeSetting(key, () => value);

/**
 * Changes a person's choice. `change` receives the previous one, or undefined; values that a policy sets are not part of it. The
 * first change of a list starts from the recommended one.
 */
export async function changeSetting<K extends SettingKey>(
  key: K,
  change: (chosen: Settings[K] | undefined) => Settings[K],
): Promise<void> {
  // The popup and the background may save at the same time.
  await navigator.locks.request("settings", async () => {
    const [person, { recommended }] = await Promise.all([personSettings(), currentPolicy()]);
    const before = listKeys.has(key) ? (person[key] ?? recommended[key]) : person[key];
    await writeValues({ [settingsKey]: { ...person, [key]: change(before) } });
  });
}

type Disabled = Settings["disabledFeatures"];

/** Features that Thunderbird has no API for. They are absent in the same way as those that are switched off. */
const absentFeatures: Disabled = ["transfer", "sober", "downloads", "browser-tidy"];

/** The features that are switched off, with those that this program does not have. */
const withAbsentFeatures = (disabled: Disabled): Disabled =>
  isThunderbird ? [...new Set([...absentFeatures, ...disabled])] : disabled;

type Part = { [key: string]: unknown };

const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null;

/** Merges two parts of one settings object, field by field. Values of `above` take precedence. */
function mergeParts<T extends object>(below: T, above: T): T {
  const merged: Part = { ...(below as Part) };
  for (const [key, value] of Object.entries(above)) {
    const under = merged[key];
    merged[key] = isPart(under) && isPart(value) ? mergeParts(under, value) : value;
  }
  return merged as T;
}
