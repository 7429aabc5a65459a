import type { Page } from "puppeteer-core";
import { waitUntil } from "../../rig/wait-until.ts";

/** Waits until two looks in a row are the same: parts of a page load one after the other. */
export async function untilStill(page: Page): Promise<void> {
  let before = "";
  await waitUntil("a page that no longer changes", async () => {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
    const now = await page.$eval("main", ({ innerHTML }) => innerHTML);
    const isSame = now === before;
    before = now;
    return isSame;
  });
}

/** Waits until the popup has drawn what it loads after its figures, for a test of something that must not be there. */
export async function untilWhole(popup: Page): Promise<void> {
  await popup.waitForSelector("main[data-parts=all]");
  await untilStill(popup);
}
