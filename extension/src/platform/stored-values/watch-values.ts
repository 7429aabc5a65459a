import { watchSessionStorage } from "../watch-session-storage.ts";

/** The key in `storage.session` that changes with a value. Content scripts cannot access that area. */
export const signalKey = (key: string): string => `changed:${key}`;

/** Calls `listener` after any context changed one of the values. Returns a function that stops it. */
export const watchValues = (keys: readonly string[], listener: () => void): (() => void) =>
  watchSessionStorage(keys.map(signalKey), listener);
