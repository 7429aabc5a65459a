import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { readJournal } from "../../corpus/transfer/run/read-journal.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { popupFigures } from "../support/popup-figures.ts";
import { askForVisits, keptDays, type KeptDay, fireHistoryAlarm } from "./stored-history.ts";
import { firstBrowser } from "../support/browsers.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});

/** Waits until the sums match, and returns them. */
async function untilKept(page: Page, isWanted: (days: KeptDay[]) => boolean): Promise<KeptDay[]> {
  let kept: KeptDay[] = [];
  return waitUntil(
    () => `these sums kept: ${JSON.stringify(kept)}`,
    async () => {
      kept = await keptDays(page);
      return isWanted(kept) && kept;
    },
  );
}
const ofAll = (days: KeptDay[]) => days.find(({ origin }) => origin === "");
const ofSite = (days: KeptDay[]) => days.find(({ origin }) => origin === site.origin);
const visitsOf = (days: KeptDay[]) => ofAll(days)?.visits ?? 0;

const isNear = (seen: number, truth: number) => Math.abs(seen - truth) / truth < 0.005;

describe.each(firstBrowser)("the history in %s", (name, launch) => {
  let rig: Rig;
  let dashboard: Page;
  beforeAll(async () => {
    rig = await launch();
    await rig.untilMeasuring();
    dashboard = await rig.openDashboard("settings");
  });

  test("the work build stores the bytes of a day and no site", async () => {
    const sentBefore = site.allBytesSent();
    const page = await rig.visit(`${site.origin}/heavy`);
    await popupFigures(rig, page, 8);
    await page.close();
    const days = await untilKept(dashboard, (kept) => visitsOf(kept) === 1);
    assert.deepEqual(
      days.map(({ origin }) => origin),
      [""],
    );
    const truth = site.allBytesSent() - sentBefore;
    assert.ok(isNear(days[0]!.bytesDown, truth), `${days[0]!.bytesDown} for ${truth}`);
  });

  test("at the full level each page is counted once, open or closed", async () => {
    // The closed page leaves under the level of its own time.
    await waitUntil("no visit", async () => (await readJournal(dashboard)).visits.length === 0);
    await rig.writeStorage({ settings: { siteHistory: "full" } });
    const earlier = ofAll(await keptDays(dashboard))!;
    const sentBefore = site.allBytesSent();
    const page = await rig.visit(`${site.origin}/light`);
    await popupFigures(rig, page, 2);
    await fireHistoryAlarm(dashboard);
    const open = await untilKept(dashboard, (kept) => visitsOf(kept) === 2);
    await fireHistoryAlarm(dashboard);
    await page.close();
    // A visit counted twice would be stored by now.
    await wait(500);
    const closed = await keptDays(dashboard);
    const truth = site.allBytesSent() - sentBefore;
    assert.equal(visitsOf(closed), 2);
    assert.equal(ofSite(closed)?.visits, 1);
    assert.ok(isNear(ofSite(closed)!.bytesDown, truth), `${ofSite(closed)!.bytesDown} ${truth}`);
    assert.equal(ofAll(closed)!.bytesDown, earlier.bytesDown + ofSite(closed)!.bytesDown);
    assert.ok(ofAll(open)!.bytesDown <= ofAll(closed)!.bytesDown);
  });

  test("pages of the extension can read visits with their site, never with an address", async () => {
    const [day] = await keptDays(dashboard);
    const answer = await askForVisits(dashboard, { fromDay: day!.day, toDay: day!.day });
    const { visits } = answer as { visits: { origin: string; bytesDown: number }[] };
    assert.deepEqual(
      visits.map(({ origin }) => origin),
      [site.origin],
    );
    assert.ok(!JSON.stringify(answer).includes("/light"));
    const unreadable = { fromDay: "yesterday", toDay: day!.day };
    assert.equal((await askForVisits(dashboard, unreadable)) ?? "no answer", "no answer");
  });

  test("choosing a lower level deletes the sites and keeps the days", async () => {
    await rig.writeStorage({ settings: { siteHistory: "none" } });
    const days = await untilKept(dashboard, (kept) => kept.every(({ origin }) => origin === ""));
    assert.equal(visitsOf(days), 2);
  });

  test("a page closed as soon as it has loaded is counted", async () => {
    const page = await rig.visit(`${site.origin}/light?short`);
    await page.close();
    await untilKept(dashboard, (kept) => visitsOf(kept) === 3);
  });
});

describe("the history after a crash", () => {
  test("stored visits survive a browser crash, and later ones are added", async () => {
    const profile = temporaryFolder("killed");
    const first = await launchChromium({ profile });
    await first.untilMeasuring();
    const page = await first.visit(`${site.origin}/light`);
    await popupFigures(first, page, 2);
    await page.close();
    const dashboard = await first.openDashboard("settings");
    const [written] = await untilKept(dashboard, (kept) => visitsOf(kept) === 1);
    // The browser writes its cache of the database to the disk a moment later.
    await wait(3000);
    first.browser.process()!.kill("SIGKILL");
    await new Promise((resolve) => first.browser.once("disconnected", resolve));
    const second = await launchChromium({ profile });
    await second.untilMeasuring();
    const again = await second.openDashboard("settings");
    assert.deepEqual(await keptDays(again), [written]);
    const next = await second.visit(`${site.origin}/light`);
    await popupFigures(second, next, 2);
    await next.close();
    await untilKept(again, (kept) => visitsOf(kept) === 2);
  });
});
