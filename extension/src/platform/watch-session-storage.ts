import { browser } from "./browser.ts";

/** Calls `listener` after any context changed one of the keys of `storage.session`. Returns a function that stops it. */
export function watchSessionStorage(keys: readonly string[], listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === "session" && keys.some((key) => key in changes)) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
