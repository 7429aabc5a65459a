import type { Page } from "puppeteer-core";
import type { Rig } from "../../rig/rig.ts";
import type { Arrival } from "./embedding-site.ts";

/** Requests as lines to compare: host and path. */
export const asked = (arrivals: readonly Arrival[]): string[] =>
  arrivals.map(({ host, path }) => `${host}${path}`).toSorted();

/** Reloads the page without the cache, and waits until the network is idle. */
export async function loadAnew(page: Page): Promise<void> {
  await page.bringToFront();
  await page.setCacheEnabled(false);
  await page.reload({ waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/**
 * Presses a button wherever it has moved: the figures above it load one after the other and shift
 * it.
 */
export async function pressMoving(popup: Page, selector: string): Promise<void> {
  await popup.waitForSelector(selector, { visible: true });
  await popup.$eval(selector, (button) => (button as HTMLElement).click());
}

/**
 * Turns the mode on for the site of `page` through the popup, and waits until the browser has the
 * rules.
 */
export async function turnOn(rig: Rig, page: Page): Promise<void> {
  const popup = await rig.openPopup(await rig.tabIdOf(page));
  await pressMoving(popup, "#sober-site:not(:checked)");
  await popup.waitForSelector("#sober-pause-page");
  await untilRules(popup, true);
  await popup.close();
}

type Inside = { browser?: typeof chrome; chrome?: typeof chrome };
declare const chrome: {
  declarativeNetRequest: {
    getDynamicRules: () => Promise<{ condition: { excludedInitiatorDomains?: string[] | null } }[]>;
    getSessionRules: () => Promise<unknown[]>;
  };
};

/** Waits until the browser has persistent rules of ours, those for every site or for chosen ones, or none. */
export async function untilRules(
  extensionPage: Page,
  wanted: boolean | "everywhere" | "chosen",
): Promise<void> {
  await extensionPage.waitForFunction(
    async (kind) => {
      const apis = globalThis as unknown as Inside;
      const rules = await (apis.browser ?? apis.chrome)!.declarativeNetRequest.getDynamicRules();
      if (typeof kind === "boolean") return rules.length > 0 === kind;
      const isEverywhere = rules.some(({ condition }) => condition.excludedInitiatorDomains);
      return rules.length > 0 && isEverywhere === (kind === "everywhere");
    },
    {},
    wanted,
  );
}

/** Waits until this number of rules are bound to single tabs. */
export async function untilTabRules(extensionPage: Page, count: number): Promise<void> {
  await extensionPage.waitForFunction(
    async (wanted) => {
      const apis = globalThis as unknown as Inside;
      const rules = await (apis.browser ?? apis.chrome)!.declarativeNetRequest.getSessionRules();
      return rules.length === wanted;
    },
    {},
    count,
  );
}
