import type { Page } from "puppeteer-core";

/** Waits until the element says `text`. Spaces that do not break count as spaces. */
export async function untilText(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (place, wanted) => {
      const plain = (said: string) => said.replaceAll(/[\u00A0\u202F]/g, " ");
      return plain(document.querySelector(place)?.textContent ?? "").includes(plain(wanted));
    },
    // A page in the background draws no frames, which are what the wait would follow otherwise.
    { polling: 100 },
    selector,
    text,
  );
}
