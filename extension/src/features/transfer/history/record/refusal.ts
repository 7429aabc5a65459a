import { browser } from "../../../../platform/browser.ts";
import { keyPrefix } from "../../visits/journal-keys.ts";

/** In storage.session, which is memory and needs no disk. The browser clears it when it closes. */
const key = `${keyPrefix}refused-since`;

/** Since when the browser has refused to write the history (Unix time); `undefined` if it does not. */
export const readRefusedSince = async (): Promise<number | undefined> =>
  (await browser.storage.session.get(key))[key] as number | undefined;

/** Notes that the history cannot be written. */
export async function noteRefusal(nowMs: number): Promise<void> {
  if ((await readRefusedSince()) === undefined) await browser.storage.session.set({ [key]: nowMs });
}

export const clearRefusal = (): Promise<void> => browser.storage.session.remove(key);
