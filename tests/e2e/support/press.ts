import type { Page } from "puppeteer-core";

/** The exact figure behind a displayed one: the value of its `<data>` element, once it exists. */
export async function figure(page: Page, selector: string): Promise<number> {
  await page.waitForSelector(selector);
  return Number(await page.$eval(selector, (element) => element.getAttribute("value")));
}

/** Clicks as a person does: once the button exists, is enabled and has stopped moving. */
export async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).setVisibility("visible").click();
}
