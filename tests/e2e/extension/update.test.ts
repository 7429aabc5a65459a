import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { popupFigures } from "../support/popup-figures.ts";
import { keptDays, fireHistoryAlarm } from "../history/stored-history.ts";
import { figure } from "../support/press.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { firstBrowser } from "../support/browsers.ts";
import { openPageDetails } from "../support/open-page-details.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});

const isClose = (bytes: number, truth: number) => Math.abs(bytes / truth - 1) < 0.005;

/** The sum of all stored visits, once there are that many. */
function untilVisits(dashboard: Page, count: number) {
  let visits: number | undefined;
  return waitUntil(
    () => `${count} visits are kept; it was ${visits}`,
    async () => {
      await fireHistoryAlarm(dashboard);
      await wait(100);
      const all = (await keptDays(dashboard)).find(({ origin }) => origin === "");
      visits = all?.visits;
      return visits === count && all;
    },
  );
}

describe.each(firstBrowser)("an extension update in %s while a page is open", (name, launch) => {
  let rig: Rig;
  let page: Page;
  let keptBefore: { visits: number; bytesDown: number };
  let sentBefore: number;
  const errors: string[] = [];
  beforeAll(async () => {
    rig = await launch({ isAlone: true });
    await rig.untilMeasuring();
    sentBefore = site.allBytesSent();
    page = await rig.visit(`${site.origin}/heavy`);
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await popupFigures(rig, page, 8);
    const dashboard = await rig.openDashboard("settings");
    keptBefore = await untilVisits(dashboard, 1);
    await rig.update();
  });

  test("the page has no error, and its popup shows at least what it transferred", async () => {
    await page.bringToFront();
    const answer = await page.evaluate(async () =>
      fetch("/agenda.json?later").then((response) => response.text()),
    );
    assert.ok(answer.length > 10_000);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    // The page, its seven resources, and its requests since then.
    await openPageDetails(popup);
    await popup.waitForSelector("#transfer-requests[value='9']");
    const t = await loadText("fr");
    const popupText = await popup.$eval("main", (main) => main.textContent);
    assert.ok(popupText.includes(t("transferDetails.partial.openedBefore")), popupText);
    assert.match(popupText, /au moins/);
    const bytes = await figure(popup, "#transfer-bytes");
    const truth = site.allBytesSent() - sentBefore;
    assert.ok(bytes <= truth * 1.005, `${bytes} of ${truth}`);
    await popup.close();
    assert.deepEqual(errors, []);
  });

  test("bytes from before and after the update are in the history once", async () => {
    const dashboard = await rig.openDashboard("settings");
    await fireHistoryAlarm(dashboard);
    await wait(1500);
    const kept = await untilVisits(dashboard, 1);
    assert.ok(
      kept.bytesDown >= keptBefore.bytesDown,
      `${kept.bytesDown} after ${keptBefore.bytesDown}`,
    );
    const truth = site.allBytesSent() - sentBefore;
    assert.ok(kept.bytesDown <= truth * 1.005, `${kept.bytesDown} of ${truth}`);
    await dashboard.close();
  });

  test("a page loaded afterwards is measured in full", async () => {
    const start = site.allBytesSent();
    const next = await rig.visit(`${site.origin}/light?next`);
    const figures = await popupFigures(rig, next, 1);
    const truth = site.allBytesSent() - start;
    assert.ok(isClose(figures.bytes, truth), `${figures.bytes} of ${truth}`);
    await next.close();
    const dashboard = await rig.openDashboard("settings");
    await untilVisits(dashboard, 2);
    await page.close();
    await untilVisits(dashboard, 2);
  });
});
