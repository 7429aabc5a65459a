import { browser } from "../browser.ts";
import { reportError } from "../report-error.ts";
import { deleteValue, openValues, putValues } from "./open-values.ts";
import { signalKey } from "./watch-values.ts";

/** The key of each stored value. _My data_ lists them all. */
export type ValueKey =
  | "settings"
  | "challenge"
  | "habits"
  | "habits-aside"
  | "habits-fit-sites"
  | "sober"
  | "cleanup-session"
  | "cleanup-left-alone"
  | "photos-apart"
  | "steps-put-off"
  | "weekly-summary"
  | "data-handling"
  | "learn";

/*
 * Settings, choices, secrets and pending messages, each under one key. Only the extension's background and pages can read and write
 * them: content scripts have no access to its databases.
 */

export const readValue = async (key: ValueKey): Promise<unknown> =>
  (await openValues()).get("values", key);

export async function writeValues(values: Partial<Record<ValueKey, unknown>>): Promise<void> {
  await putValues(values);
  await signalChange(Object.keys(values));
}

export async function removeValue(key: ValueKey): Promise<void> {
  await deleteValue(key);
  await signalChange([key]);
}

/** The event starts a stopped background, which a message channel does not. */
const signalChange = (keys: string[]): Promise<void> =>
  browser.storage.session
    .set(Object.fromEntries(keys.map((key) => [signalKey(key), crypto.randomUUID()])))
    .catch(reportError);
