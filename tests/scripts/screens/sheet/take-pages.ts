import { paths } from "@digital-cleanup/challenge";
import type { Browser, Page } from "puppeteer-core";
import { walkJoinSteps } from "../../../e2e/phone/walk-join-steps.ts";
import { press } from "../../../e2e/support/press.ts";
import { walkDashboard } from "../../../e2e/support/section-ids.ts";
import type { Rig } from "../../../rig/rig.ts";
import { show } from "../show.ts";
import type { ContactSheet } from "./contact-sheet.ts";
import { looksAt } from "./look.ts";

type Event = { baseUrl: string; code: string };

/** The popup over each of these pages, and what it shows while measuring is paused or on click. */
export async function takePopup(
  rig: Rig,
  sheet: ContactSheet,
  pages: Readonly<Record<string, Page>>,
): Promise<void> {
  const states = {
    always: {},
    "on-click": { measurement: "onClick" },
    paused: { disabledFeatures: ["transfer"] },
  };
  for (const [over, page] of Object.entries(pages)) {
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    for (const look of looksAt([360])) {
      await popup.setViewport({ width: look.width, height: 600 });
      for (const [state, settings] of Object.entries(states)) {
        const { language, theme } = look;
        await rig.writeStorage({ settings: { language, theme, ...settings } });
        await show(popup, look.language);
        await sheet.add(popup, `popup-${over}-${state}`, look);
      }
    }
    await popup.close();
  }
  await rig.writeStorage({ settings: {} });
}

/** Every section of the dashboard as it opens, and each page of `prepared` in the state that it is in. */
export async function takeDashboard(
  rig: Rig,
  sheet: ContactSheet,
  prepared: Readonly<Record<string, Page>>,
): Promise<void> {
  const dashboard = await rig.openDashboard();
  for (const look of looksAt()) {
    const { language, theme } = look;
    await rig.writeStorage({ settings: { language, theme, siteHistory: "full" } });
    const add = async (page: Page, name: string) => {
      await page.setViewport({ width: look.width, height: 800 });
      await show(page, look.language);
      await sheet.add(page, name, look);
    };
    await walkDashboard(dashboard, (address) => add(dashboard, address));
    for (const [name, page] of Object.entries(prepared)) await add(page, name);
  }
  await dashboard.close();
}

/** The public pages of the tally. */
export async function takeTally(
  browser: Browser,
  sheet: ContactSheet,
  { baseUrl, code }: Event,
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

/** The steps name the menus of a phone's system, which the page reads from the user agent. */
const userAgent = "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150 Mobile";

/** Each step of taking part from a phone, by a new person for each look. */
export async function takeJoin(
  browser: Browser,
  sheet: ContactSheet,
  { baseUrl, code }: Event,
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
