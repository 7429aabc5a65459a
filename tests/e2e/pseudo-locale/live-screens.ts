import { paths } from "@digital-cleanup/challenge";
import type { Browser } from "puppeteer-core";
import { untilDeskState, tap } from "../organiser/desk-page.ts";
import { press } from "../support/press.ts";
import { readPublic } from "../support/published.ts";
import type { PseudoTally } from "./pseudo-tally.ts";
import { contributeEach } from "./sample-event.ts";
import { assertScreen } from "./screen-faults.ts";

/** The desk with entries of each kind, and without its key. */
export async function checkDesk({ visit }: PseudoTally, browser: Browser): Promise<void> {
  const page = await visit(browser, paths.deskPage("BRUME"));
  await untilDeskState(page, "idle", 0);
  await tap(page, "laptop", 3);
  await page.type("#weight", "1,2,3");
  await press(page, "#add-weight");
  await page.waitForFunction(() => document.activeElement?.id === "weight");
  await assertScreen(page);
  await page.$eval("#weight", (field) => ((field as HTMLInputElement).value = ""));
  await page.type("#weight", "14.2");
  await page.type("#pieces", "9");
  await press(page, "#add-weight");
  await page.waitForFunction(() => document.querySelectorAll(".lines li").length > 1);
  await assertScreen(page);

  const elsewhere = await browser.createBrowserContext();
  const stranger = await visit(elsewhere, `${paths.deskPage("BRUME")}#key=none`);
  await untilDeskState(stranger, "noKey", 0);
  await assertScreen(stranger);
  await elsewhere.close();
}

/** What is projected gives the name of an event two lines, which a phone does not fit. */
const projected = { width: 1280 };

/** The pages that follow an event, after an update and while the tally is stopped. Nothing can follow this check. */
export async function checkLivePages(
  { visit, tally }: PseudoTally,
  browser: Browser,
): Promise<void> {
  const event = await visit(browser, paths.eventPage("BRUME"));
  const screen = await visit(browser, paths.screenPage("BRUME"));
  const organiser = await visit(browser, paths.organiserPage("BRUME"));
  const desk = await visit(browser, paths.deskPage("BRUME"));
  const { participations } = await readPublic({ baseUrl: tally.baseUrl, code: "BRUME" });
  const received = String(participations.received);
  await contributeEach(tally, "BRUME", 3);
  for (const page of [event, screen]) {
    // A page in the background does not look for changes.
    await page.bringToFront();
    await page.waitForSelector(`data#received:not([value="${received}"])`);
    await page.waitForFunction(() => document.querySelector("p.hidden[role=status]")?.textContent);
    await assertScreen(page, page === screen ? projected : {});
  }

  await tally.stop();
  await tap(desk, "laptop");
  for (const [page, lost] of [
    [event, ".note--caution[role=status]"],
    [screen, "#lost"],
    [organiser, ".note--caution[role=status]"],
    [desk, "#desk-state[data-state=failing]"],
  ] as const) {
    await page.bringToFront();
    await page.waitForSelector(lost);
    await assertScreen(page, page === screen ? projected : {});
  }
}
