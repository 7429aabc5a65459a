import { browser } from "../browser.ts";

/** The key in `storage.session` that changes with a value. Content scripts cannot access that area. */
export const signalKey = (key: string): string => `changed:${key}`;

/** Calls `listener` after any context changed one of the values. Returns a function that stops it. */
export function watchValues(keys: readonly string[], listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === "session" && keys.some((key) => signalKey(key) in changes)) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
