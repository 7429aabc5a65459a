import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";

/** Brings a page to the front and waits until its language is shown and its content no longer changes. */
export async function show(page: Page, language?: string): Promise<void> {
  await page.bringToFront();
  if (language) await page.waitForSelector(`html[lang=${language}]`);
  const read = () => page.evaluate(() => document.body.innerHTML.length);
  for (let before = -1, now = await read(), looks = 0; before !== now && looks < 20; looks += 1) {
    await wait(120);
    before = now;
    now = await read();
  }
}
