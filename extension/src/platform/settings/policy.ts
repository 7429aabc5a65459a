import { browser } from "../browser.ts";
import { type Policy, readPolicy } from "./policy/read-policy.ts";

/**
 * Chrome may return `{}` for some seconds after install and then notifies `watchSettings`. Firefox reads the policy once at its start,
 * never notifies, and rejects if no policy is set for the extension.
 */
export const currentPolicy = async (): Promise<Policy> =>
  readPolicy(await browser.storage.managed.get(null).catch(() => ({})));
