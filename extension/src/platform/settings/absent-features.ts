import { isThunderbird } from "../build.ts";
import type { Settings } from "./settings-schema.ts";

type Disabled = Settings["disabledFeatures"];

/** Features that Thunderbird has no API for. They are absent in the same way as those that are switched off. */
const absentFeatures: Disabled = ["transfer", "sober", "downloads", "browser-tidy"];

/** The features that are switched off, with those that this program does not have. */
export const withAbsentFeatures = (disabled: Disabled): Disabled =>
  isThunderbird ? [...new Set([...absentFeatures, ...disabled])] : disabled;
