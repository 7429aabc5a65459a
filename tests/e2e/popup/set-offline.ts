import type { Page } from "puppeteer-core";
import { inFirefoxWindow } from "../../rig/firefox/firefox-window.ts";
import type { Rig } from "../../rig/rig.ts";

const setInFirefox = "(wanted) => { Services.io.offline = wanted === 'true'; }";

/** Takes a page, or all of Firefox, offline or back online. Pages of this machine stay reachable. */
export async function setOffline(rig: Rig, page: Page, isOffline: boolean): Promise<void> {
  if (rig.name === "chromium") await page.setOfflineMode(isOffline);
  else await inFirefoxWindow(rig.browser, setInFirefox, String(isOffline));
}
