import { browser } from "../../../platform/browser.ts";
import { ownBase } from "../../../platform/trust/own-page.ts";

/** The URL of the page that replaces an embed. In Chromium its host changes with each start of the browser. */
export const embedPageUrl = (): string => browser.runtime.getURL("/sober-embed.html");

/** The host of the extension's pages in network rules. */
export const ownHost = (): string => new URL(ownBase()).hostname;
