import { browser, type Runtime } from "./browser.ts";

/** The lasting address of our pages, with the slash at its end. */
export const ownBase = (): string =>
  browser.runtime.getURL("/dashboard.html").replace(/dashboard\.html$/, "");

/** Whether a page of the extension speaks: content scripts share their process with a page of the web. */
export const isOwnPage = ({ id, url = "" }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id && url.startsWith(ownBase());
