import type { Browser } from "webextension-polyfill";

type Scope = { browser?: Browser; chrome: Browser };

const { browser: ownBrowser, chrome }: Scope = globalThis as never;

/**
 * The extension's interfaces, for the background and our pages. Chromium calls them `chrome`, and answers all but messages with the same
 * promises: `answerMessages` is for these.
 */
export const browser: Browser = ownBrowser?.runtime ? ownBrowser : chrome;
export type { Runtime, Tabs, WebRequest } from "webextension-polyfill";
