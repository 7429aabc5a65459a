import { isWorkBuild } from "../build.ts";
import { readValue, writeValues } from "../stored-values/stored-values.ts";
import { withAbsentFeatures } from "./absent-features.ts";
import { mergeParts } from "./merge-parts.ts";
import { currentPolicy } from "./policy.ts";
import {
  defaultSettings,
  policyOnlyKeys,
  type SettingKey,
  type Settings,
  settingsSchema,
} from "./settings-schema.ts";
import { settingsKey } from "./watch-settings.ts";

export type EffectiveSetting<K extends SettingKey> = {
  value: Settings[K];
  source: "policy" | "person" | "default";
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
 * Every setting with its source: policy, then person, then default. `habits` is merged field by field, so that the fields a policy
 * does not set stay the person's.
 */
export async function effectiveSettings(): Promise<EffectiveSettings> {
  const [policy, person] = await Promise.all([currentPolicy(), personSettings()]);
  const defaults = defaultSettings(isWorkBuild);
  const pick = (key: SettingKey) => {
    if (key in policy.values) return { value: policy.values[key], source: "policy" };
    if (key in person) return { value: person[key], source: "person" };
    return { value: defaults[key], source: "default" };
  };
  const keys = Object.keys(defaults) as SettingKey[];
  const effective = Object.fromEntries(keys.map((key) => [key, pick(key)])) as EffectiveSettings;
  const habits = mergeParts(person.habits ?? {}, policy.values.habits ?? {});
  const { disabledFeatures } = effective;
  return {
    ...effective,
    habits: { ...effective.habits, value: habits },
    disabledFeatures: {
      ...disabledFeatures,
      value: withAbsentFeatures(disabledFeatures.value),
    },
  };
}

export async function effectiveSetting<K extends SettingKey>(key: K): Promise<EffectiveSetting<K>> {
  return (await effectiveSettings())[key];
}

/** Stores a person's choice. A policy still takes precedence. */
export const saveSetting = <K extends SettingKey>(key: K, value: Settings[K]): Promise<void> =>
  changeSetting(key, () => value);

/** Changes a person's choice. `change` receives the previous one, or undefined; values of a policy are not part of it. */
export async function changeSetting<K extends SettingKey>(
  key: K,
  change: (chosen: Settings[K] | undefined) => Settings[K],
): Promise<void> {
  // The popup and the background may save at the same time.
  await navigator.locks.request("settings", async () => {
    const person = await personSettings();
    await writeValues({ [settingsKey]: { ...person, [key]: change(person[key]) } });
  });
}
