import type { Page } from "puppeteer-core";

const outOfSight = ".hidden { display: none !important }";

/** The number of words that a person sees in the main part of a page, without closed folds. */
export async function wordsShown(page: Page, selector = "main"): Promise<number> {
  const style = await page.addStyleTag({ content: outOfSight });
  const text = await page.$eval(selector, (main) => (main as HTMLElement).innerText);
  await style.evaluate((element) => element.remove());
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
