import assert from "node:assert/strict";
import { languages } from "@digital-cleanup/text";
import type { Browser } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { launchBareChromium } from "../../rig/chromium/launch-chromium.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { pdfPages } from "../support/pdf-pages.ts";
import { wordsShown } from "../support/words-shown.ts";

const maxWords = 450;

describe("the organiser's guide", () => {
  let browser: Browser;
  let tally: TallyProcess;
  beforeAll(async () => {
    [browser, tally] = await Promise.all([launchBareChromium(), startTally()]);
  });

  test.each(languages)(
    "is one sheet of paper in %s, with its details a click away",
    async (language) => {
      const page = await browser.newPage();
      await page.goto(`${tally.baseUrl}/guide?lang=${language}`);
      const words = await wordsShown(page);
      assert.ok(words <= maxWords, `${words} words`);
      assert.equal(pdfPages(await page.pdf({ preferCSSPageSize: true })), 1);
      assert.deepEqual(await axeViolations(page), []);
      const details = await page.$$eval("main a", (links) => links.map(({ href }) => href));
      assert.equal(details.length, 3);
      for (const address of details) {
        const response = await page.goto(address);
        assert.equal(response?.status(), 200);
        assert.deepEqual(await axeViolations(page), []);
      }
      await page.close();
    },
  );
});
