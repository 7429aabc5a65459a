import { browser } from "../browser.ts";
import { type SettingKey, type Settings, settingsSchema } from "./settings-schema.ts";

/** `problems` names each policy key that is unknown or invalid and therefore ignored. */
export type Policy = { values: Partial<Settings>; problems: string[] };

export function readPolicy(raw: Record<string, unknown>): Policy {
  const policy: Policy = { values: {}, problems: [] };
  for (const [key, value] of Object.entries(raw)) {
    const isKnown = Object.hasOwn(settingsSchema.shape, key);
    const field = isKnown && settingsSchema.shape[key as SettingKey];
    const parsed = field && field.safeParse(value);
    if (parsed && parsed.success) Object.assign(policy.values, { [key]: parsed.data });
    else policy.problems.push(key);
  }
  return policy;
}

/**
 * Chrome may return `{}` for some seconds after install and then notifies `watchSettings`. Firefox reads the policy once at its start,
 * never notifies, and rejects if no policy is set for the extension.
 */
export const currentPolicy = async (): Promise<Policy> =>
  readPolicy(await browser.storage.managed.get(null).catch(() => ({})));
