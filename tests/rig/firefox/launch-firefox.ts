import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import { closeWithTests } from "../close-with-tests.ts";
import { copyOfBuild, extensionCommands, type Rig, takeDisplay } from "../rig.ts";
import { chooseWorkDefaults, usualBuild } from "../store-run.ts";
import {
  changeablePreferences,
  type FirefoxOptions,
  hosts,
  type Preferences,
  startFirefox,
} from "./firefox-process.ts";
import { inFirefoxWindow } from "./firefox-window.ts";
import { type BrowserProcess, createBrowserPool } from "../browser-pool.ts";

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
async function resetFirefox(browser: Browser): Promise<void> {
  const [, ...contexts] = browser.browserContexts();
  await Promise.all(contexts.map((context) => context.close()));
  await browser.newPage();
  await inFirefoxWindow(browser, eraseEverything);
}

async function changePreferences(browser: Browser, preferences: Preferences): Promise<void> {
  await inFirefoxWindow(browser, setPreferences, JSON.stringify(preferences));
}

/** Options that a running Firefox cannot change. */
const sharedBy = ({ theme, hasSoundCard, takesAnyCertificate }: FirefoxOptions): string =>
  JSON.stringify([theme ?? "light", hasSoundCard ?? false, takesAnyCertificate ?? false]);

const isShareable = (options: FirefoxOptions): boolean =>
  !options.isAlone &&
  !options.display &&
  !options.profile &&
  !options.env &&
  !options.policy &&
  !options.isOneProcess &&
  !options.asksPermissions &&
  options.endsOnSignals !== false;

const take = createBrowserPool(resetFirefox);

/** A Firefox without an extension and without traces of other tests, from the pool if it may be shared. */
function takeFirefox(options: FirefoxOptions): Promise<BrowserProcess> {
  const start = () => startFirefox(options);
  return isShareable(options) ? take(sharedBy(options), start) : start();
}

/**
 * Goes to a page of the extension and waits until it is drawn. The tab moves to the extension's process, which may end a wait
 * early or lose the navigation, so both are repeated until the time limit.
 */
async function untilDrawn(page: Page, address: string): Promise<void> {
  // A navigation that changes the process never settles.
  const go = () => void page.goto(address).catch(() => undefined);
  go();
  for (const started = Date.now(); ; await wait(50)) {
    try {
      await page.waitForSelector("main h1", { timeout: 15_000 });
      return;
    } catch (error) {
      if (Date.now() - started > 60_000) throw error;
      if ((await page.evaluate(() => location.href).catch(() => "")) === "about:blank") go();
    }
  }
}

/** Firefox without the extension. */
export async function launchBareFirefox(theme?: "light" | "dark"): Promise<Browser> {
  const { browser, close } = await takeFirefox({ ...(theme && { theme }) });
  await changePreferences(browser, changeablePreferences({}));
  browser.close = closeWithTests(close);
  return browser;
}

/** Waits for the page that the installation opens, and closes it. */
const closeWelcome = (browser: Browser): Promise<unknown> =>
  inFirefoxWindow(
    browser,
    `async () => {
      const find = () =>
        gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith("/welcome.html"));
      while (!find()) await new Promise((resolve) => setTimeout(resolve, 20));
      gBrowser.removeTab(find(), { skipPermitUnload: true });
    }`,
  );

export async function launchFirefox(given: FirefoxOptions = {}): Promise<Rig> {
  const display = await takeDisplay(given);
  const options = { ...given, display: display.name };
  const { mode = usualBuild } = options;
  const extension = copyOfBuild("firefox", options);
  const firefox = await takeFirefox(options);
  const { browser } = firefox;
  await changePreferences(browser, changeablePreferences(options));
  await browser.installExtension(extension.folder);
  if (!options.keepsWelcome && options.policy?.["welcome"] !== false) await closeWelcome(browser);

  const open = async (file: string, { background = false } = {}): Promise<Page> => {
    const page = await browser.newPage({ background });
    await untilDrawn(page, `moz-extension://${hosts[mode]}/${file}`);
    return page;
  };
  const commands = extensionCommands(browser, open);
  await chooseWorkDefaults(options, commands.writeStorage);
  return {
    name: "firefox",
    browser,
    display: display.name,
    open,
    ...commands,
    update: async () => {
      await browser.installExtension(extension.folder);
      commands.forgetOpenPage();
    },
    close: closeWithTests(async () => {
      await firefox.close();
      await display.stop();
      extension.remove();
    }),
  };
}
