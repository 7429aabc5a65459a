import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { axeViolations } from "../../rig/page/axe.ts";
import { assertFitsAt } from "../support/narrow-viewport.ts";

/** Checks the page with axe, its width at 320 pixels, and with text of 200 %. */
export async function readsWell(page: Page): Promise<void> {
  await page.bringToFront();
  assert.deepEqual(await axeViolations(page), []);
  for (const width of [1280, 320]) await assertFitsAt(page, width);
  await page.evaluate(() => (document.documentElement.style.fontSize = "32px"));
  await assertFitsAt(page, 1280);
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
}
