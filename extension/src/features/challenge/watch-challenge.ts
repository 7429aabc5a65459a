import { watchValues } from "../../platform/stored-values/watch-values.ts";

/** The stored value that holds the joined events. */
export const storageKey = "challenge";

/** Calls `listener` when any context changed the state. Returns a function that stops it. */
export const watchChallenge = (listener: () => void): (() => void) =>
  watchValues([storageKey], listener);
