import assert from "node:assert/strict";
import { languages } from "@digital-cleanup/text";
import { paths } from "@digital-cleanup/challenge";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { launchBareChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchBareFirefox } from "../../rig/firefox/launch-firefox.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { createEvent } from "../support/create-event.ts";
import { untilShown } from "./event-page.ts";
import { contribute, filesOnly, newPerson } from "../support/people.ts";
import { firstBrowserOrAll, firstOrAll } from "../support/extent.ts";

const codes = { waiting: "WAITING", published: "PUBLISHED", closed: "CLOSED" };

const widthBeyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, launch] of firstBrowserOrAll({
  chromium: launchBareChromium,
  firefox: launchBareFirefox,
})) {
  describe(`public pages of a tally in ${name}`, () => {
    let browser: Browser;
    let tally: TallyProcess;
    beforeAll(async () => {
      [browser, tally] = await Promise.all([launch(), startTally()]);
      for (const code of Object.values(codes)) await createEvent(tally, code, 3);
      for (const code of [codes.published, codes.published, codes.published, codes.closed]) {
        await contribute(newPerson(), filesOnly(10, 1_000), { baseUrl: tally.baseUrl, code });
      }
      await tally.cli("close", codes.closed);
    });
    afterAll(async () => {
      await browser?.close();
      await tally?.dispose();
    });

    const addresses = {
      waiting: paths.eventPage(codes.waiting),
      closed: paths.eventPage(codes.closed),
      unknown: paths.eventPage("NOBODY"),
    };
    for (const [state, path] of Object.entries(addresses)) {
      test(`the page "${state}" is accessible in both languages and fits in 320 pixels`, async () => {
        for (const language of firstOrAll(languages)) {
          const page = await browser.newPage();
          await page.goto(`${tally.baseUrl}${path}?lang=${language}`);
          assert.equal(await page.evaluate(() => document.documentElement.lang), language);
          assert.deepEqual(await axeViolations(page), []);
          await page.setViewport({ width: 320, height: 640 });
          assert.equal(await widthBeyond(page), 0);
          await page.close();
        }
      });
    }

    if (name === "chromium") {
      test("every number is in the page without JavaScript", async () => {
        const page = await browser.newPage();
        await page.setJavaScriptEnabled(false);
        await page.goto(tally.baseUrl + paths.eventPage(codes.published));
        await untilShown(page, {
          received: 3,
          published: 3,
          waiting: 0,
          files: "30",
          bytes: "3000",
        });
        await page.close();
      });
    }
  });
}
