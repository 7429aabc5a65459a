import type { Page } from "puppeteer-core";

const mostTabs = 300;

/** Presses Tab, as a person without a pointer does, until `selector` has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(`${selector}:not(:disabled)`, { visible: true });
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    if (await page.$(`${selector}:focus`)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${mostTabs} Tabs do not reach ${selector}`);
}
