import type { Page } from "puppeteer-core";
import { inFirefoxWindow } from "../firefox/firefox-window.ts";

const choose = `async (selector, folder) => {
  const page = gBrowser.selectedBrowser.contentDocument;
  const input = page.querySelector(selector);
  input.mozSetFileArray(await new Directory(folder).getFiles(true));
  input.dispatchEvent(new page.defaultView.Event("change", { bubbles: true }));
}`;

/**
 * Chooses a real folder in a folder input, as Firefox's own dialog does, because no protocol can.
 * Firefox only, launched with `isOneProcess`.
 */
export async function chooseFolder(page: Page, selector: string, folder: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.bringToFront();
  await inFirefoxWindow(page.browser(), choose, selector, folder);
}
