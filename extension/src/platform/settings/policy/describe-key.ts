import type { Language } from "@digital-cleanup/text";
import { messages as policyTexts } from "@digital-cleanup/text/blocks/policy";
import { messages as templateTexts } from "@digital-cleanup/text/blocks/policyTemplate";
import type { SettingKey } from "../settings-schema.ts";

/**
 * What a key of a policy does, as the page about the policy shows it, and how its value is written, which only administrators
 * have to know.
 */
export function describeKey(key: SettingKey, language: Language): string {
  const texts = { ...policyTexts[language], ...templateTexts[language] } as Record<string, string>;
  return [texts[`policy.means.${key}`], texts[`policyTemplate.form.${key}`]]
    .filter(Boolean)
    .join(" ");
}
