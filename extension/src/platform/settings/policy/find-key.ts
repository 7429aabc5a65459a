import { type SettingKey, settingKeys } from "../settings-schema.ts";

/** The registry of Windows does not tell letters by case, and other writings of a key leave signs out. */
export const plainKey = (key: string): string =>
  key
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "")
    .replace("organization", "organisation");

const byPlain = new Map(settingKeys.map((key) => [plainKey(key), key]));

/** The setting that a key of a policy means, however its letters are written. */
export const findKey = (key: string): SettingKey | undefined => byPlain.get(plainKey(key));
