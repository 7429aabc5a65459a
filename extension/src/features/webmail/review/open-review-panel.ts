import { browser } from "../../../platform/browser.ts";
import type { PanelId } from "../messages.ts";
import { changePanel } from "../trust/open-panel.ts";
import { watchedOrigins } from "../watched-origins.ts";

const scripts = { newsletters: "/webmail-panel.js", weight: "/webmail-weight.js" } as const;

/** Opens a panel in a tab, because the person asked for it. Resolves to whether a watched webmail is there. */
export async function openReviewPanel(
  tabId: number,
  panel: PanelId = "newsletters",
): Promise<boolean> {
  const origin = URL.parse((await browser.tabs.get(tabId)).url ?? "")?.origin ?? "";
  if (!(await watchedOrigins()).includes(origin)) return false;
  // Only the review of newsletters may ask the background to send something.
  if (panel === "newsletters") {
    // A panel that is open already stays as it is, with the addresses that it showed.
    await changePanel(tabId, (open) =>
      open?.origin === origin ? undefined : { origin, addresses: [] },
    );
  }
  await browser.scripting.executeScript({ target: { tabId }, files: [scripts[panel]] });
  return true;
}
