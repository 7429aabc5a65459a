import { browser, type Runtime } from "../browser.ts";

/** The stable base URL of the extension's pages, with its final slash. */
export const ownBase = (): string =>
  browser.runtime.getURL("/dashboard.html").replace(/dashboard\.html$/, "");

/** Whether a page of the extension sent the message. Content scripts do not count: they share a process with a web page. */
export const isOwnPage = ({ id, url = "" }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id && url.startsWith(ownBase());
