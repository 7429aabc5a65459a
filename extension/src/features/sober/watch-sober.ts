import { signalKey } from "../../platform/stored-values/watch-values.ts";
import { watchSessionStorage } from "../../platform/watch-session-storage.ts";

/** The person's choice, which stays stored. */
export const choiceKey = "sober";
/** Single tabs, the last comparison and the page that was made lighter last, in storage.session. */
export const pagesKey = "sober-pages";
export const measurementKey = "sober-measurement";
export const lightenedKey = "sober-lightened";

/** Calls `listener` when any of it changes. Returns a function that stops it. */
export const watchSober = (listener: () => void): (() => void) =>
  watchSessionStorage([signalKey(choiceKey), pagesKey, measurementKey, lightenedKey], listener);
