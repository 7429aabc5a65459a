import type { Page } from "puppeteer-core";

const maxTabs = 300;

/** Presses Tab, as a person without a pointer does, until `selector` has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(`${selector}:not(:disabled)`, { visible: true });
  for (let tabs = 0; tabs < maxTabs; tabs++) {
    if (await page.$(`${selector}:focus`)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${maxTabs} Tabs do not reach ${selector}`);
}

/** Reaches a button or link with Tab and presses Enter on it. */
export async function pressByKeyboard(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
}
