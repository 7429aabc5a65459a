import { paths } from "@digital-cleanup/challenge";
import type { Browser } from "puppeteer-core";
import { press } from "../../../e2e/support/press.ts";
import { show } from "../show.ts";
import type { ContactSheet } from "./contact-sheet.ts";
import { looksAt } from "./look.ts";

/** The public pages of the tally. */
export async function takeTally(
  browser: Browser,
  sheet: ContactSheet,
  { baseUrl, code }: { baseUrl: string; code: string },
): Promise<void> {
  const pages = {
    home: "/",
    agenda: "/agenda",
    territories: "/territories",
    "legal-notice": "/mentions-legales",
    "personal-data": "/donnees-personnelles",
    accessibility: "/accessibilite",
    ecodesign: "/ecoconception",
    method: "/method",
    calculation: paths.calculationPage(code),
    event: paths.eventPage(code),
    join: paths.joinPage(code),
    screen: paths.screenPage(code),
    poster: paths.posterPage(code),
    report: paths.reportPage(code),
    "new-event": paths.newEventPage,
  };
  const page = await browser.newPage();
  for (const look of looksAt()) {
    await page.setViewport({ width: look.width, height: 800 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.theme }]);
    for (const [name, address] of Object.entries(pages)) {
      await page.goto(`${baseUrl}${address}?lang=${look.language}`);
      await show(page, look.language);
      await sheet.add(page, `tally-${name}`, look);
    }
    await page.goto(`${baseUrl}${pages.report}?lang=${look.language}`);
    await press(page, "#share-picture");
    await page.waitForSelector("#picture-download:not(:disabled)");
    await sheet.add(page, "tally-share-picture", look);
  }
  await page.close();
}
