import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { axeViolations } from "../../rig/page/axe.ts";

/** Fails if the page scrolls sideways at this width, then gives it back its size. */
export async function assertFitsAt(page: Page, width: number): Promise<void> {
  const before = page.viewport();
  await page.setViewport({ ...before, width, height: 640 });
  // A phone shows a page that is too wide in a wider window, so that its width says nothing.
  const tooWide = await page.evaluate((px) => document.documentElement.scrollWidth - px, width);
  await page.setViewport(before);
  assert.ok(tooWide <= 0, `${tooWide} pixels too wide at ${width}`);
}

/** Fails if the page in its current state is not accessible, or scrolls sideways at 320 pixels. */
export async function assertReadsWell(page: Page, state?: string): Promise<void> {
  assert.deepEqual(await axeViolations(page), [], state);
  await assertFitsAt(page, 320);
}
