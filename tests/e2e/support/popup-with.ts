import type { Page } from "puppeteer-core";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";

/** A popup for a tab, once it has this element. One that opened too early never gets it, and another is opened. */
export const popupWith = (rig: Rig, tabId: number, selector: string): Promise<Page> =>
  waitUntil(`a popup with ${selector}`, async () => {
    const popup = await rig.openPopup(tabId);
    const isThere = await popup.waitForSelector(selector, { timeout: 6_000 }).catch(() => null);
    if (isThere) return popup;
    await popup.close();
    return undefined;
  });

/** Brings a page to the front, which Firefox may refuse while another one is closing. */
export const untilInFront = (page: Page): Promise<boolean> =>
  waitUntil("the page in front", () =>
    page
      .bringToFront()
      .then(() => true)
      .catch(() => false),
  );
