import type { Page } from "puppeteer-core";

/** Waits until an element that `selector` matches has the focus, which moves after what moves it was drawn. */
export async function untilFocused(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.activeElement?.matches(wanted),
    // A page in the background draws no frames, which are what the wait would follow otherwise.
    { polling: 100 },
    selector,
  );
}
