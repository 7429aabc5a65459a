import assert from "node:assert/strict";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { mountSmallDisk, type SmallDisk } from "../../rig/folders/small-disk.ts";
import { popupFigures } from "../support/popup-figures.ts";
import { keptDays, fireHistoryAlarm } from "./stored-history.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});

const ofAll = async (page: Page) =>
  (await keptDays(page).catch(() => [])).find(({ origin }) => origin === "");

// Only root may mount a disk of this size. `record-within-quota.test.ts` covers refusals of the database without root.
const isRoot = process.getuid?.() === 0;
const browsers = isRoot ? { chromium: launchChromium, firefox: launchFirefox } : {};

for (const [name, launch] of Object.entries(browsers)) {
  describe(`the history on a full disk, in ${name}`, () => {
    let disk: SmallDisk;
    let rig: Rig;
    let control: Page;
    let visits = 0;
    let sentBefore = 0;
    const errors: string[] = [];
    beforeAll(async () => {
      sentBefore = site.allBytesSent();
      disk = mountSmallDisk(256);
      rig = await launch({ profile: path.join(disk.folder, "profile") });
      await rig.untilMeasuring();
      await rig.writeStorage({ settings: { siteHistory: "full" } });
      control = await rig.openDashboard("settings");
    });

    /**
     * Visits a page that is measured completely, and leaves it. The disk is full again afterwards.
     */
    const visit = async () => {
      const page = await rig.visit(`${site.origin}/light?${visits}`);
      page.on("pageerror", (error) => errors.push(String(error)));
      const { bytes } = await popupFigures(rig, page, 1);
      assert.ok(bytes > 0);
      await page.close();
      visits += 1;
    };
    const untilKept = async (wanted: number) => {
      for (let tries = 0; tries < 100; tries += 1) {
        await fireHistoryAlarm(control);
        await wait(200);
        const all = await ofAll(control);
        if (all?.visits === wanted) return all;
      }
      assert.fail(`${wanted} visits, kept: ${JSON.stringify(await ofAll(control))}`);
    };

    test("pages are still measured, and My data shows that the history cannot be written", async () => {
      await visit();
      await untilKept(1);
      disk.fill();
      let data = await rig.openDashboard("my-data");
      // Space that the browser has already allocated still takes a visit or two.
      for (let tries = 0; !(await data.$("#my-data-unwritten")); tries += 1) {
        assert.ok(tries < 8, "the disk is full");
        await data.close();
        await visit();
        disk.fill();
        await fireHistoryAlarm(control);
        data = await rig.openDashboard("my-data");
        await data.waitForSelector("#my-data-days, #my-data-unreadable");
      }
      await visit();
      assert.deepEqual(errors, []);
      await assertReadsWell(data);
      await data.close();
      // Chromium cannot even read the history, and the page reports it.
      const overview = await rig.openDashboard("overview");
      await overview.waitForSelector("#overview-figures, #overview-unreadable");
      await overview.close();
    });

    test("once there is space again, every page is in the history once", async () => {
      disk.freeSpace();
      await untilKept(visits);
      await visit();
      const all = await untilKept(visits);
      const truth = site.allBytesSent() - sentBefore;
      assert.ok(Math.abs(all.bytesDown / truth - 1) < 0.01, `${all.bytesDown} of ${truth}`);
      const data = await rig.openDashboard("my-data");
      await data.waitForSelector("#my-data-days");
      assert.equal(await data.$("#my-data-unwritten"), null);
      await data.close();
    });
  });
}
