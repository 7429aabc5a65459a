import assert from "node:assert/strict";
import { languages } from "@digital-cleanup/text";
import { paths } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import type { Rig } from "../../rig/rig.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { createEvent } from "../support/create-event.ts";
import { untilShown } from "./event-page.ts";
import { contribute, filesOnly, newPerson } from "../support/people.ts";
import { firstBrowserOrAll, firstOrAll, testAll } from "../support/extent.ts";

const codes = { waiting: "WAITING", published: "PUBLISHED", closed: "CLOSED" };

const widthBeyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, launch] of firstBrowserOrAll({
  chromium: launchChromium,
  firefox: launchFirefox,
})) {
  describe(`public pages of a tally in ${name}`, () => {
    let rig: Rig;
    let tally: TallyProcess;
    beforeAll(async () => {
      [rig, tally] = await Promise.all([launch(), startTally()]);
      for (const code of Object.values(codes)) await createEvent(tally, code, 3);
      for (const code of [codes.published, codes.published, codes.published, codes.closed]) {
        await contribute(newPerson(), filesOnly(10, 1_000), { baseUrl: tally.baseUrl, code });
      }
      await tally.cli("close", codes.closed);
    });
    afterAll(async () => {
      await rig?.close();
      await tally?.dispose();
    });

    const addresses = {
      home: "/",
      ...Object.fromEntries(
        Object.entries(codes).map(([state, code]) => [state, paths.eventPage(code)]),
      ),
      unknown: paths.eventPage("NOBODY"),
    };
    for (const [state, path] of Object.entries(addresses)) {
      test(`the page "${state}" is accessible in both languages and fits in 320 pixels`, async () => {
        for (const language of firstOrAll(languages)) {
          const page = await rig.visit(`${tally.baseUrl}${path}?lang=${language}`);
          assert.equal(await page.evaluate(() => document.documentElement.lang), language);
          assert.deepEqual(await axeViolations(page), []);
          await page.setViewport({ width: 320, height: 640 });
          assert.equal(await widthBeyond(page), 0);
          await page.close();
        }
      });
    }
  });
}

describe("public pages of a tally, in cases that only Chromium lets a test control", () => {
  let rig: Rig;
  let tally: TallyProcess;
  beforeAll(async () => {
    [rig, tally] = await Promise.all([launchChromium(), startTally()]);
    await createEvent(tally, codes.published, 3);
    for (let person = 0; person < 3; person++) {
      await contribute(newPerson(), filesOnly(10, 1_000), {
        baseUrl: tally.baseUrl,
        code: codes.published,
      });
    }
  });
  afterAll(async () => {
    await rig?.close();
    await tally?.dispose();
  });

  test("every number is in the page without JavaScript", async () => {
    const page = await rig.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(tally.baseUrl + paths.eventPage(codes.published));
    await untilShown(page, { received: 3, published: 3, waiting: 0, files: "30", bytes: "3000" });
  });

  testAll("they are accessible in the dark theme", async () => {
    const page = await rig.browser.newPage();
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
    for (const path of ["/", paths.eventPage(codes.published)]) {
      await page.goto(tally.baseUrl + path);
      assert.deepEqual(await axeViolations(page), []);
    }
  });
});
