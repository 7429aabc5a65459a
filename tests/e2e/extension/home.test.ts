import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import type { Rig } from "../../rig/rig.ts";
import { countFiles } from "../support/count-files.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";

const t = await loadText("fr");

const nextStep = async (page: Page) => {
  await page.waitForSelector("#home-next h2");
  return page.$eval("#home-next h2", (title) => title.textContent);
};

describe("Home in Chromium", () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launchChromium({ language: "fr" });
  });
  afterAll(() => rig?.close());

  test("it shows one next step, which changes with what was done", async () => {
    const page = await rig.openDashboard();
    assert.equal(await nextStep(page), t("home.cleanFolder.title"));
    assert.equal((await page.$$("main .btn--main")).length, 1);
    await press(page, "#home-next .btn--main");
    await page.waitForSelector("main[data-section=cleanup] h1");

    await countFiles(page, "home", 3);
    await press(page, ".side a[href='#clean']");
    await press(page, "main a[href='#session']");
    await press(page, "#session-begin");
    await page.waitForSelector("#session-step");
    await press(page, ".side a[href='#home']");
    assert.equal(await nextStep(page), t("home.resumeSession.title"));
    await page.close();
  });

  // At 44 to 51 rem of window, a column beside the menu once became 35 pixels wide.
  test("no column of text is narrower than twelve times the text, at half windows and large text", async () => {
    const page = await rig.openDashboard();
    await page.waitForSelector(".levers li p");
    for (const { width, fontPx } of [
      { width: 705, fontPx: 16 },
      { width: 820, fontPx: 16 },
      { width: 840, fontPx: 16 },
      { width: 1280, fontPx: 32 },
    ]) {
      await page.setViewport({ width, height: 800 });
      await page.evaluate((px) => (document.documentElement.style.fontSize = `${px}px`), fontPx);
      const narrowest = await page.$$eval("main :is(p, h2, li)", (texts) =>
        Math.min(
          ...texts
            .filter((text) => text.textContent.trim().length > 40)
            .map((text) => text.getBoundingClientRect().width),
        ),
      );
      assert.ok(narrowest >= 12 * fontPx, `${narrowest} pixels at ${width}, ${fontPx}`);
    }
    await page.close();
  });

  test("where no site is stored, no sentence says that sites are", async () => {
    const page = await rig.openDashboard("overview");
    await rig.writeStorage({ settings: { siteHistory: "none" } });
    await untilText(page, "#overview-empty", t("overview.emptyKeptSums"));
    await rig.writeStorage({ settings: { siteHistory: "full" } });
    await untilText(page, "#overview-empty", t("overview.emptyKept"));
    await page.close();
  });
});
