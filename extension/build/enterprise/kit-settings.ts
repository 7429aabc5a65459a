import { type Language, languages } from "@digital-cleanup/text";
import { messages } from "@digital-cleanup/text/blocks/policy";
import { templateText } from "./template-text.ts";
import * as z from "zod/mini";
import { describeKey } from "../../src/platform/settings/policy/describe-key.ts";
import {
  listKeys,
  policyOnlyKeys,
  type SettingKey,
  settingKeys,
  settingsSchema,
} from "../../src/platform/settings/settings-schema.ts";

/** How templates of policies ask for a value. `json` is an object, written as text. */
type Form =
  | { form: "boolean" | "text" | "json" }
  | { form: "choice"; choices: Choice[] }
  | { form: "list"; choices: Choice[] | undefined };
/** A value of a list of possible values, and what it means in words. */
type Choice = { value: string; label: Record<Language, string> };
export type KitSetting = Form & {
  key: SettingKey;
  title: Record<Language, string>;
  meaning: Record<Language, string>;
  canBeRecommended: boolean;
  canBeAdded: boolean;
};

type Property = { type?: string; enum?: string[]; items?: Property };

function formOf(key: SettingKey, { type, enum: choices, items }: Property): Form {
  const labelled = (values: string[]): Choice[] =>
    values.map((value) => ({ value, label: templateText(`choice.${key}.${value}`) }));
  if (choices) return { form: "choice", choices: labelled(choices) };
  if (type === "array") return { form: "list", choices: items?.enum && labelled(items.enum) };
  return { form: type === "boolean" ? "boolean" : type === "string" ? "text" : "json" };
}

const inLanguages = (key: string): Record<Language, string> =>
  Object.fromEntries(
    languages.map((language) => [language, (messages[language] as Record<string, string>)[key]!]),
  ) as Record<Language, string>;

/** Every setting that a policy can hold, from the schema of the settings. */
export function kitSettings(): KitSetting[] {
  const { properties = {} } = z.toJSONSchema(settingsSchema, { unrepresentable: "any" });
  return settingKeys.map((key) => ({
    key,
    ...formOf(key, properties[key] as Property),
    title: inLanguages(`policy.name.${key}`),
    meaning: Object.fromEntries(
      languages.map((language) => [language, describeKey(key, language)]),
    ) as Record<Language, string>,
    canBeRecommended: !policyOnlyKeys.has(key),
    canBeAdded: listKeys.has(key),
  }));
}
