import { browser } from "../browser.ts";
import { watchValues } from "../stored-values/watch-values.ts";

/** The stored value that holds what the person chose. */
export const settingsKey = "settings";

/** Calls `listener` when a person or a policy changed a setting. Returns a function that stops it. */
export function watchSettings(listener: () => void): () => void {
  const stop = watchValues([settingsKey], listener);
  const onChanged = (_changes: unknown, area: string) => {
    if (area === "managed") listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => {
    stop();
    browser.storage.onChanged.removeListener(onChanged);
  };
}
