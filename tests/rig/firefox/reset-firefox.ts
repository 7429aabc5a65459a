import type { Browser } from "puppeteer-core";
import type { Preferences } from "./firefox-process.ts";
import { inFirefoxWindow } from "./firefox-window.ts";

/**
 * Uninstalling an extension erases its storage, permissions, scripts and rules. The rest is data of
 * web pages.
 */
const eraseEverything = `async () => {
  for (const tab of gBrowser.tabs.slice(0, -1)) gBrowser.removeTab(tab, { skipPermitUnload: true });
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  for (const addon of await AddonManager.getAddonsByTypes(["extension"]))
    if (addon.temporarilyInstalled) await addon.uninstall();
  await new Promise((resolve) =>
    Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: resolve }),
  );
  Services.prefs.clearUserPref("browser.zoom.full");
}`;

const setPreferences = `(given) => {
  for (const [name, value] of Object.entries(JSON.parse(given))) {
    if (typeof value === "string") Services.prefs.setStringPref(name, value);
    else if (typeof value === "boolean") Services.prefs.setBoolPref(name, value);
    else Services.prefs.setIntPref(name, value);
  }
}`;

/**
 * Closes every page but a blank one, uninstalls extensions, and erases the data that they and the
 * pages stored.
 */
export async function resetFirefox(browser: Browser): Promise<void> {
  const [, ...contexts] = browser.browserContexts();
  await Promise.all(contexts.map((context) => context.close()));
  await browser.newPage();
  await inFirefoxWindow(browser, eraseEverything);
}

export async function changePreferences(browser: Browser, preferences: Preferences): Promise<void> {
  await inFirefoxWindow(browser, setPreferences, JSON.stringify(preferences));
}
