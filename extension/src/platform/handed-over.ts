import type { Storage } from "webextension-polyfill";
import { browser } from "./browser.ts";
import { reportError } from "./report-error.ts";

/**
 * Gives the background a choice that goes with a request for access. Call it in the click, before the request: Chromium closes the
 * popup as it asks, and of what the popup did only what was sent by then goes on (seen in 156).
 */
export function handOver(key: string, choice: string): void {
  void browser.storage.session.set({ [key]: choice }).catch(reportError);
}

/** Completes, in the background, each choice handed over under this key. The popup may complete it as well. */
export function takeOver(key: string, complete: (choice: string) => Promise<void>): void {
  const take = async (choice: unknown) => {
    if (typeof choice !== "string") return;
    // The same choice made again is news only if this one is not there any more.
    await complete(choice).finally(() => browser.storage.session.remove(key));
  };
  browser.storage.onChanged.addListener(
    (changes: Record<string, Storage.StorageChange>, area: string) => {
      if (area === "session" && key in changes)
        void take(changes[key]!.newValue).catch(reportError);
    },
  );
}
