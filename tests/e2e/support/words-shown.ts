import type { Page } from "puppeteer-core";

/** The number of words that a person sees in the main part of a page, without closed folds. */
export async function wordsShown(page: Page, selector = "main"): Promise<number> {
  const text = await page.$eval(selector, (main) => {
    // The policy of a tally refuses a style sheet from elsewhere, and allows this.
    const hidden = [...main.querySelectorAll<HTMLElement>(".hidden")];
    for (const { style } of hidden) style.display = "none";
    const shown = (main as HTMLElement).innerText;
    for (const { style } of hidden) style.display = "";
    return shown;
  });
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
