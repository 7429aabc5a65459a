import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";

const folder = path.resolve(import.meta.dirname, "../../../docs/screens");

/** Captures the window, or one whole element, into the folder of the documentation's pictures. */
export async function shoot(page: Page, name: string, selector?: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.bringToFront();
  // Waits until a changed language is rendered.
  await wait(300);
  const part = selector ? await page.waitForSelector(selector) : page;
  await part!.screenshot({ path: `${path.join(folder, name)}.png` });
}
