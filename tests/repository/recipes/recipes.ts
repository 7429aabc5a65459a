import { addDeviceType } from "./add-device-type.ts";
import { addEventField } from "./add-event-field.ts";
import { addFigure } from "./add-figure.ts";
import { addLanguage } from "./add-language.ts";
import { addNudgeRule } from "./add-nudge-rule.ts";
import { addSection } from "./add-section.ts";
import { addWebmail } from "./add-webmail.ts";
import type { Recipe } from "./recipe.ts";

export const recipes: readonly Recipe[] = [
  addLanguage,
  addDeviceType,
  addFigure,
  addEventField,
  addNudgeRule,
  addSection,
  addWebmail,
];
