import { browser } from "../../platform/browser.ts";
import type { PanelId, ReviewRequest } from "./messages.ts";

/** Asks the background to open a panel beside the webmail in a tab. */
export function requestPanel(tabId: number, panel: PanelId): Promise<unknown> {
  const request: ReviewRequest = { type: "webmail/open-review", tabId, panel };
  return browser.runtime.sendMessage(request);
}
