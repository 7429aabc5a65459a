import type { Page } from "puppeteer-core";
import { isWelcome, type Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";

/** Firefox opens the page in another process than the tab began in, so that only the page itself knows its address. */
const addressOf = (page: Page): Promise<string> =>
  page.evaluate(() => location.href).catch(() => "");

async function welcomePages({ browser }: Rig): Promise<Page[]> {
  const pages = await browser.pages();
  const addresses = await Promise.all(pages.map(addressOf));
  return pages.filter((_page, index) => isWelcome(addresses[index]!));
}

/** The page that the installation opened, once it is drawn. */
export async function openedWelcome(rig: Rig): Promise<Page> {
  await waitUntil("a welcome page", async () => (await welcomePages(rig)).length > 0);
  const [page] = await welcomePages(rig);
  await page!.waitForSelector("main h1");
  return page!;
}

export const countWelcomePages = async (rig: Rig): Promise<number> =>
  (await welcomePages(rig)).length;
