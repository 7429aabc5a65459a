import { readSettingsCopy } from "./settings-copy.ts";
import type { EffectiveSettings } from "./settings.ts";

/** The checked settings. The code that checks them is loaded when it is needed. */
export const loadSettings = async (): Promise<EffectiveSettings> =>
  (await import("./settings.ts")).effectiveSettings();

/** The settings that a page opens with: the background's copy, or else those that are stored. */
export const readOpeningSettings = async (): Promise<EffectiveSettings> =>
  // Firefox gives a frame in a web page no access to the storage of the copy.
  (await readSettingsCopy().catch(() => undefined)) ?? loadSettings();
