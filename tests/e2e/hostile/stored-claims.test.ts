import assert from "node:assert/strict";
import { addDays } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { openOverview, overviewText, visitOnce } from "../history/history-pages.ts";
import { fireAlarm, keptDays, pictureSums } from "../history/stored-history.ts";
import { testAll } from "../support/extent.ts";
import { figure, press } from "../support/press.ts";
import { firstBrowser } from "../support/browsers.ts";
import { putRows } from "../support/stored-rows.ts";
import { localDay } from "../../../extension/src/platform/local-day.ts";

/** Stores a sum of today with a claim of 9 PB, and one of tomorrow that cannot be read. */
async function storeFaultyRows(page: Page): Promise<void> {
  const today = localDay(Date.now());
  const row = { ...pictureSums(today, 2 ** 53 + 3000), visits: 2 };
  const tomorrow = { ...row, day: addDays(today, 1), visits: "many" };
  await putRows(page, "daySums", [row, tomorrow]);
}

describe.each(firstBrowser)("claims that were stored, in %s", (name, launch) => {
  let rig: Rig;
  let site: Site;
  let control: Page;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openSite()]);
    await rig.untilMeasuring();
    control = await rig.openDashboard("my-data");
    await control.waitForSelector("#my-data-days");
    await storeFaultyRows(control);
  });

  test("are capped and marked, and the next visit is added to the day", async () => {
    await visitOnce(rig, control, `${site.origin}/light`, 2);
    const overview = await openOverview(rig, "today");
    assert.equal(await figure(overview, "#overview-visits"), 3);
    assert.equal(await figure(overview, "#overview-bytes"), 10e12);
    await overview.waitForSelector("#overview-capped");
    assert.match(await overviewText(overview), /10\sTo plafonné/);
    assert.deepEqual(await axeViolations(overview), []);
    await overview.close();
  });

  testAll("if they cannot be read, are kept apart, and the person is told what to do", async () => {
    await fireAlarm(control, "transfer/tidy-history");
    await waitUntil("the row that cannot be read is moved", async () =>
      (await keptDays(control)).every(({ visits }) => typeof visits === "number"),
    );
    const overview = await rig.openDashboard("overview");
    await overview.waitForSelector("#overview-unreadable-rows a[href='#my-data']");
    await overview.close();
    const data = await rig.openDashboard("my-data");
    await data.waitForSelector("#my-data-unreadable-rows");
    assert.deepEqual(await axeViolations(data), []);
    await press(data, "#my-data-erase-unreadable");
    await data.waitForSelector("#my-data-unreadable-rows", { hidden: true });
    await press(data, "#my-data-undo");
    await data.waitForSelector("#my-data-unreadable-rows");
  });
});
