import { paths } from "@digital-cleanup/challenge";
import type { Browser } from "puppeteer-core";
import { walkJoinSteps } from "../../../e2e/phone/walk-join-steps.ts";
import { show } from "../show.ts";
import type { ContactSheet } from "./contact-sheet.ts";
import { looksAt } from "./look.ts";

/** What is told apart of a phone: its system, whose menus the steps name. */
const userAgent = "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150 Mobile";

/** Each step of taking part from a phone, by a new person for each look. */
export async function takeJoin(
  browser: Browser,
  sheet: ContactSheet,
  { baseUrl, code }: { baseUrl: string; code: string },
): Promise<void> {
  for (const look of looksAt([320, 768])) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setUserAgent({ userAgent });
    await page.setViewport({ width: look.width, height: 800 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.theme }]);
    await page.goto(`${baseUrl}${paths.joinPage(code)}?lang=${look.language}`);
    await walkJoinSteps(page, async (step) => {
      await show(page, look.language);
      await sheet.add(page, `join-${step}`, look);
    });
    await context.close();
  }
}
