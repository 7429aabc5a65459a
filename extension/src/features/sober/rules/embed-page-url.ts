import { browser } from "../../../platform/browser.ts";
import { ownBase } from "../../../platform/own-page.ts";

/** Our page in the place of an embed. In Chromium this is a name that changes with each start of the browser. */
export const embedPage = (): string => browser.runtime.getURL("/sober-embed.html");

/** The name that rules know our pages by. */
export const ownHost = (): string => new URL(ownBase()).hostname;
