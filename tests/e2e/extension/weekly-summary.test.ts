import assert from "node:assert/strict";
import { addDays } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { emptySums } from "@digital-cleanup/page-weight";
import { localDay } from "../../../extension/src/platform/local-day.ts";
import { pastWeek } from "../../../extension/src/features/transfer/summary/past-week.ts";
import { readIcon } from "../../rig/page/toolbar-icon.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { tabTo } from "../support/keyboard.ts";
import { press } from "../support/press.ts";
import { untilFocused } from "../support/until-focused.ts";
import { untilStill } from "../support/until-still.ts";
import { firstBrowser } from "../support/browsers.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { putRows } from "../support/stored-rows.ts";

const today = localDay(Date.now());
const { fromDay, toDay } = pastWeek(today);
/** 2 GB in the last full week, most of it on its last day, 1 GB in the week before, and a little today. */
const days = [
  { day: addDays(fromDay, -2), bytesDown: 1e9 },
  { day: fromDay, bytesDown: 0.8e9 },
  { day: toDay, bytesDown: 1.2e9 },
  { day: today, bytesDown: 0.1e9 },
].map(({ day, bytesDown }) => ({
  ...emptySums(),
  day,
  origin: "",
  visits: 40,
  bytesDown,
  bytesByBasis: { ...emptySums().bytesByBasis, exact: bytesDown },
  requests: 900,
}));

describe.each(firstBrowser)("the weekly summary in %s", (name, launch) => {
  let rig: Rig;
  let display: Page;
  let tabId: number;
  const text = async () => (await readIcon(display, tabId)).text;
  beforeAll(async () => {
    rig = await launch({ language: "fr" });
    const home = await rig.openDashboard();
    await home.waitForSelector("#home-next h2");
    await putRows(home, "daySums", days);
    await home.close();
    display = await rig.openDashboard("display");
    tabId = await rig.tabIdOf(display);
  });

  test("without a choice there is neither a card nor a mark", async () => {
    const home = await rig.openDashboard();
    await home.waitForSelector("#home-week");
    await untilStill(home);
    assert.equal(await home.$("#home-summary"), null);
    assert.equal(await text(), "");
    await home.close();
  });

  test("turned on by keyboard, it marks the icon until the card is seen, and Home keeps one next step", async () => {
    await display.bringToFront();
    await tabTo(display, "#weeklySummary");
    await display.keyboard.press(" ");
    await waitUntil("a mark on the icon", async () => (await text()) === "•");
    const home = await rig.openDashboard();
    await home.waitForSelector("#home-summary");
    const card = await home.$eval("#home-summary", (section) => section.textContent);
    assert.match(card, /2\sGo/);
    assert.match(card, /1\sGo/);
    // The week ends on a Sunday.
    assert.match(card, /1,2\sGo, dimanche/);
    await waitUntil("no mark on the icon", async () => (await text()) === "");
    assert.equal((await home.$$("#home-next")).length, 1);
    await assertReadsWell(home);
    await home.close();
  });

  test("closed, it leaves Home with the focus on the title, and does not come back that week", async () => {
    const home = await rig.openDashboard();
    await press(home, "#home-summary-close");
    await home.waitForFunction(() => !document.querySelector("#home-summary"));
    await untilFocused(home, "h1");
    await home.close();
    const again = await rig.openDashboard();
    await again.waitForSelector("#home-week");
    await untilStill(again);
    assert.equal(await again.$("#home-summary"), null);
    await again.close();
  });
});
