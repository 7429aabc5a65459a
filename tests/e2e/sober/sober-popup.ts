import type { Page } from "puppeteer-core";
import { withApis } from "../../rig/page/with-apis.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
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

/** The popup over a page, with what it folds about low-data mode. */
export async function openLowData(rig: Rig, page: Page): Promise<Page> {
  const popup = await rig.openPopup(await rig.tabIdOf(page));
  await popup.waitForSelector("#transfer-more");
  await popup.$eval("#transfer-more", (fold) => fold.setAttribute("open", ""));
  return popup;
}

/**
 * Turns the mode on for the site of `page` through the popup, and waits until the browser has the
 * rules.
 */
export async function turnOn(rig: Rig, page: Page): Promise<void> {
  const popup = await openLowData(rig, page);
  await pressMoving(popup, "#sober-site:not(:checked)");
  await popup.waitForSelector("#sober-pause-page");
  await untilRules(popup, true);
  await popup.close();
}

/** Waits until the browser has persistent rules of ours, those for every site or for chosen ones, or none. */
export const untilRules = (
  extensionPage: Page,
  wanted: boolean | "everywhere" | "chosen",
): Promise<true> =>
  waitUntil(`rules: ${wanted}`, async () => {
    const rules = await withApis(extensionPage, ({ declarativeNetRequest }) =>
      declarativeNetRequest.getDynamicRules(),
    );
    if (typeof wanted === "boolean") return rules.length > 0 === wanted;
    const isEverywhere = rules.some(({ condition }) => condition.excludedInitiatorDomains);
    return rules.length > 0 && isEverywhere === (wanted === "everywhere");
  });

/** Waits until this number of rules are bound to single tabs. */
export async function untilTabRules(extensionPage: Page, count: number): Promise<void> {
  let rules: unknown[] = [];
  await waitUntil(
    () => `${count} rules for tabs, now ${JSON.stringify(rules)}`,
    async () => {
      rules = await withApis(extensionPage, ({ declarativeNetRequest }) =>
        declarativeNetRequest.getSessionRules(),
      );
      return rules.length === count;
    },
  );
}
