import { browser } from "../../platform/browser.ts";
import type { SoberMessage } from "./messages.ts";

/** Resolves once the comparison has started. */
export const measureAgain = (tabId: number): Promise<unknown> =>
  browser.runtime.sendMessage({ type: "sober/measure", tabId } satisfies SoberMessage);

/** Resolves once the page is reloading without the mode. */
export const pausePage = (tabId: number): Promise<unknown> =>
  browser.runtime.sendMessage({ type: "sober/pause", tabId } satisfies SoberMessage);

/** Resolves once the embed may be requested. */
export const reportOpened = (): Promise<unknown> =>
  browser.runtime.sendMessage({ type: "sober/opened" } satisfies SoberMessage);

/** Whether the tab of this page is exempt: on reload, Firefox restores the page in the frame of an embed. */
export const isTabExempt = async (): Promise<boolean> =>
  (await browser.runtime.sendMessage({ type: "sober/isExempt" } satisfies SoberMessage)) === true;
