import type { Page } from "puppeteer-core";

/** How the compared pictures are zoomed in and shifted. */
export const viewsOf = (page: Page): Promise<string[]> =>
  page.$$eval("dialog .pane canvas", (all) => all.map(({ style }) => style.transform));

/** Drags the first picture to the right by a share of its pane. */
export async function dragPane(page: Page, share: number): Promise<void> {
  const pane = (await (await page.$("dialog .pane"))!.boundingBox())!;
  const [x, y] = [pane.x + pane.width / 2, pane.y + pane.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pane.width * share, y);
  await page.mouse.up();
}
