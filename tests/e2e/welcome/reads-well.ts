import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { axeViolations } from "../../rig/page/axe.ts";
import { assertFitsAt } from "../support/narrow-viewport.ts";
import { wordsShown } from "../support/words-shown.ts";

/** Checks the page with axe, its width at 320 pixels, and with text of 200 %. */
export async function readsWell(page: Page): Promise<void> {
  await page.bringToFront();
  assert.deepEqual(await axeViolations(page), []);
  for (const width of [1280, 320]) await assertFitsAt(page, width);
  await page.evaluate(() => (document.documentElement.style.fontSize = "32px"));
  for (const width of [1280, 320]) await assertFitsAt(page, width);
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
}

/** Fails if the page has more words than a first minute bears, or more than one main button. */
export async function assertFewWords(page: Page, maxWords: number): Promise<void> {
  const words = await wordsShown(page);
  assert.ok(words <= maxWords, `${words} words`);
  assert.equal((await page.$$("main .btn--main")).length, 1);
}

/** Gives the window this size, and fails if it must be scrolled to see what `selector` names. */
export async function assertInView(
  page: Page,
  selector: string,
  [width, height]: readonly [number, number],
): Promise<void> {
  await page.setViewport({ width, height });
  const bottom = await page.$eval(selector, (element) => element.getBoundingClientRect().bottom);
  assert.ok(bottom <= height, `${selector} ends at ${bottom} of ${height}`);
}
