import type { KitSetting } from "./kit-settings.ts";
import type { PolicyTarget } from "./policy-targets.ts";

export const levels = ["set", "recommended", "added"] as const;
export type TemplateLevel = (typeof levels)[number];

/** One entry of a template: a setting at a level, with the key of the registry that holds it. */
export type TemplatePolicy = {
  name: string;
  level: TemplateLevel;
  setting: KitSetting;
  key: string;
};

/** The entries of the template of one browser. */
export const templatePolicies = (
  target: PolicyTarget,
  settings: readonly KitSetting[],
): TemplatePolicy[] =>
  levels.flatMap((level) =>
    settings
      .filter(
        ({ canBeRecommended, canBeAdded }) =>
          level === "set" || (level === "added" ? canBeAdded : canBeRecommended),
      )
      .map((setting) => ({
        name: `${target.id}_${level}_${setting.key}`,
        level,
        setting,
        key: level === "set" ? target.key : `${target.key}\\${level}`,
      })),
  );
