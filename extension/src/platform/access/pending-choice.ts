import { browser, type Storage } from "../browser.ts";
import { reportError } from "../report-error.ts";

/**
 * Stores a choice that the background completes. Call it in the click, before the permission request: Chromium closes the popup
 * while it asks, and only calls that were already sent are executed (seen in 156).
 */
export function setPendingChoice(key: string, choice: string): void {
  void browser.storage.session.set({ [key]: choice }).catch(reportError);
}

/** Completes, in the background, each choice stored under this key. The popup may complete the same choice too. */
export function completePendingChoices(
  key: string,
  complete: (choice: string) => Promise<void>,
): void {
  const take = async (choice: unknown) => {
    if (typeof choice !== "string") return;
    // Storage reports no change if the same value is set again, so the completed choice is removed.
    await complete(choice).finally(() => browser.storage.session.remove(key));
  };
  browser.storage.onChanged.addListener(
    (changes: Record<string, Storage.StorageChange>, area: string) => {
      if (area === "session" && key in changes)
        void take(changes[key]!.newValue).catch(reportError);
    },
  );
}
