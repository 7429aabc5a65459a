import browser from "webextension-polyfill";

/** The one import of the polyfill, for the background and our pages. Content scripts use the native API. */
export { browser };
export type { Runtime, Tabs, WebRequest } from "webextension-polyfill";
