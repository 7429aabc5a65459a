import { browser } from "../../../platform/browser.ts";
import { effectiveSettings } from "../../../platform/settings/settings.ts";
import type { PanelId } from "../messages.ts";
import { removeOrdersOf } from "../confirm/order.ts";
import { callPanelOpener } from "../panel/panel-opener.ts";
import { changePanel, readPanel } from "../trust/open-panel.ts";
import { watchedOrigins } from "../watched-origins.ts";

/** Opens a panel in a tab, because the person asked for it. Resolves to whether a watched webmail is there. */
export async function openReviewPanel(
  tabId: number,
  panel: PanelId = "newsletters",
): Promise<boolean> {
  const origin = URL.parse((await browser.tabs.get(tabId)).url ?? "")?.origin ?? "";
  if (!(await watchedOrigins(await effectiveSettings())).includes(origin)) return false;
  const open = await readPanel(tabId);
  // A panel that is open already stays as it is, with what was confirmed in it.
  if (open?.origin !== origin || open.panel !== panel) {
    await removeOrdersOf(tabId);
    await changePanel(tabId, () => ({ origin, panel, addresses: [] }));
  }
  const target = { tabId };
  await browser.scripting.executeScript({ target, files: ["/webmail-panel.js"] });
  await browser.scripting.executeScript({ target, func: callPanelOpener, args: [panel] });
  return true;
}
