import { addDeviceType } from "./add-device-type.ts";
import { addEventField } from "./add-event-field.ts";
import { addLanguage } from "./add-language.ts";
import { addNudgeRule } from "./add-nudge-rule.ts";
import { addSection } from "./add-section.ts";
import { addWebmail } from "./add-webmail.ts";
import type { Recipe } from "./recipe.ts";

export const recipes: readonly Recipe[] = [
  addLanguage,
  addDeviceType,
  addEventField,
  addNudgeRule,
  addSection,
  addWebmail,
];
