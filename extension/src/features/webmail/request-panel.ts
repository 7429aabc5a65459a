import { browser } from "../../platform/browser.ts";
import type { PanelId, ReviewRequest } from "./messages.ts";

/** Asks the background to open a panel beside the webmail in a tab. */
export async function requestPanel(tabId: number, panel: PanelId): Promise<void> {
  const request: ReviewRequest = { type: "webmail/open-review", tabId, panel };
  const answer = await browser.runtime.sendMessage(request);
  if (answer === undefined) throw new Error("The panel did not open");
}
