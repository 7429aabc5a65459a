import type { Page } from "puppeteer-core";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { keptDays } from "./stored-history.ts";
import { popupFigures } from "../support/popup-figures.ts";

/** Visits `url`, reads its popup, leaves it, and waits until the history has one more visit. */
export async function visitOnce(rig: Rig, control: Page, url: string, requests: number) {
  const visitsNow = async () =>
    (await keptDays(control)).find(({ origin }) => origin === "")?.visits ?? 0;
  const before = await visitsNow();
  const page = await rig.visit(url);
  const figures = await popupFigures(rig, page, requests);
  await page.close();
  await waitUntil(`${url} is in the history`, async () => (await visitsNow()) !== before);
  return figures;
}

/** Opens the overview for a period, and waits until it is rendered. */
export async function openOverview(rig: Rig, period: "today" | "week" | "month" | "year") {
  const page = await rig.openDashboard("overview");
  const radio = await page.waitForSelector(`input[value=${period}]`);
  await radio!.click();
  // A day has a bar for each hour if visits are stored; a year has a bar for each month that it touches.
  const bars = { today: [0, 24], week: [7], month: [30], year: [12, 13] }[period];
  await page.waitForFunction(
    (wanted) =>
      document.querySelector("#overview-figures") &&
      document.querySelector("#overview-of-sites[aria-busy=false]") &&
      wanted.includes(document.querySelectorAll(".chart li").length),
    { polling: 100 },
    bars,
  );
  await page.$eval("#overview-how-sure", (fold) => ((fold as HTMLDetailsElement).open = true));
  await page.waitForSelector("#overview-measured");
  return page;
}

/** The overview's text without layout whitespace. */
export const overviewText = (page: Page): Promise<string> =>
  page.$eval("main", (part) => part.textContent.replaceAll(/\s+/g, " "));

/** The same once it says what helps on the heaviest site, which is read after the rest. */
export async function wholeOverviewText(page: Page): Promise<string> {
  await page.waitForSelector("#overview-heaviest button");
  return overviewText(page);
}

/**
 * Waits until the overview's text matches. A visit is stored a moment after its page has closed, and the overview reads the history
 * when its window gets the focus.
 */
export const untilOverview = (page: Page, wanted: RegExp): Promise<unknown> =>
  waitUntil(`an overview with ${wanted.source}`, async () => {
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    const matching = page.waitForFunction(
      (source) =>
        new RegExp(source).test(
          document.querySelector("main")!.textContent.replaceAll(/\s+/g, " "),
        ),
      { timeout: 2_000 },
      wanted.source,
    );
    return matching.catch(() => undefined);
  });

/** The number of stored visits, site sums and days that the page shows. */
export async function keptRows(page: Page): Promise<number[]> {
  await page.waitForSelector("#my-data-days");
  return page.$$eval("#my-data-visits, #my-data-siteDays, #my-data-days", (all) =>
    all.map((one) => Number(one.getAttribute("value"))),
  );
}

/** Waits until the page shows these numbers of stored rows. */
export async function untilKeptRows(page: Page, wanted: number[]): Promise<void> {
  await page.waitForFunction(
    (rows) =>
      ["visits", "siteDays", "days"].every(
        (name, index) =>
          document.querySelector(`#my-data-${name}`)?.getAttribute("value") === String(rows[index]),
      ),
    { polling: 100 },
    wanted,
  );
}
