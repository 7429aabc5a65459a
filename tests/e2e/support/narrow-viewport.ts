import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";

/** Fails if the page scrolls sideways at this width, then gives it the size of its window again. */
export async function assertFitsAt(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: 640 });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewport(null);
  assert.ok(tooWide <= 0, `${tooWide} pixels too wide at ${width}`);
}
