import type { KitSetting } from "./kit-settings.ts";
import type { PolicyTarget } from "./policy-targets.ts";
import { type TemplateLevel, templatePolicies, type TemplatePolicy } from "./template-policies.ts";

type Example = Record<string, unknown>;
type Row = { name: string; uri: string; type: "String"; value: string };

/** Separates the parts of a list in a value of an ingested template: U+F000, written as a character reference. */
const separator = "&#xF000;";

const dataOf = (setting: KitSetting, value: unknown): string => {
  if (setting.form === "boolean") return value ? "<enabled/>" : "<disabled/>";
  const text = Array.isArray(value)
    ? value.map((item: unknown, index) => `${index + 1}${separator}${String(item)}`).join(separator)
    : setting.form === "json"
      ? JSON.stringify(value).replaceAll('"', "&quot;")
      : String(value);
  return `<enabled/><data id="${setting.key}" value="${text}"/>`;
};

const valueAt = (example: Example, level: TemplateLevel, key: string): unknown =>
  level === "set" ? example[key] : (example[level] as Example | undefined)?.[key];

/** Rows for custom profiles of Intune: one that ingests the template of a browser, then one for each value of the example. */
export function omaUriRows(
  target: PolicyTarget,
  settings: readonly KitSetting[],
  example: Example,
): Row[] {
  const app = `DigitalCleanup${target.id}`;
  const root = `DigitalCleanup_${target.id}`;
  const categoryOf = ({ level }: TemplatePolicy) =>
    level === "set" ? root : `${root}~${root}_${level}`;
  return [
    {
      name: `${target.name}: template`,
      uri: `./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/${app}/Policy/${app}`,
      type: "String",
      value: `(the content of admx/DigitalCleanup-${target.id}.admx)`,
    },
    ...templatePolicies(target, settings).flatMap((policy): Row[] => {
      const value = valueAt(example, policy.level, policy.setting.key);
      if (value === undefined) return [];
      return [
        {
          name: `${target.name}: ${policy.level} ${policy.setting.key}`,
          uri: `./Device/Vendor/MSFT/Policy/Config/${app}~Policy~${categoryOf(policy)}/${policy.name}`,
          type: "String",
          value: dataOf(policy.setting, value),
        },
      ];
    }),
  ];
}
