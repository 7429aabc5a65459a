import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import type { Rig } from "../../rig/rig.ts";
import { countFiles } from "../support/action-log.ts";
import { joinedEvent } from "../support/joined-event.ts";
import { tabTo } from "../support/keyboard.ts";
import { press } from "../support/press.ts";
import { storedRows } from "../support/stored-rows.ts";
import { untilFocused } from "../support/until-focused.ts";
import { untilText } from "../support/until-text.ts";
import { firstBrowser } from "../support/browsers.ts";

const t = await loadText("fr");

const nextStep = async (page: Page) => {
  await page.waitForSelector("#home-next h2");
  return page.$eval("#home-next h2", (title) => title.textContent);
};

describe.each(firstBrowser)("Home in %s", (name, launch) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch({ language: "fr" });
  });

  test("an answer to the first question is recorded among the devices, and another step follows", async () => {
    const page = await rig.openDashboard();
    assert.equal(await nextStep(page), t("home.computerAge.title"));
    await tabTo(page, "#home-age-from3To5");
    await page.keyboard.press("Enter");
    await untilText(page, "#home-next-title", t("home.cleanFolder.title"));
    await untilFocused(page, "#home-next-title");
    const [device] = await storedRows<Record<string, unknown>>(page, "devices");
    assert.equal(device?.type, "laptop");
    assert.equal(device?.year, new Date().getFullYear() - 4);
    // The work build is for devices of an employer, who decides about them.
    assert.equal(device?.owner, "employer");
    await page.close();
  });

  test("an event of today is begun within the press", async () => {
    await rig.writeStorage({ challenge: { version: 1, joined: [joinedEvent], unread: [] } });
    const page = await rig.openDashboard();
    await untilText(page, "#home-next-title", joinedEvent.event.name.fr);
    await press(page, "#home-next .btn--main");
    await page.waitForSelector("main[data-section=session] #session-step");
    await press(page, "#session-pause");
    assert.equal(await nextStep(page), t("home.resumeSession.title"));
    await page.close();
  });

  test("by keyboard, a step is put off, and a lever leads to its section", async () => {
    const page = await rig.openDashboard();
    await countFiles(page, "home", 3);
    await page.reload();
    await untilText(page, "#home-next-title", t("home.send.title"));
    await tabTo(page, "#home-later");
    await page.keyboard.press("Enter");
    await untilText(page, "#home-next-title", t("home.resumeSession.title"));
    await untilFocused(page, "#home-next-title");
    await tabTo(page, "[data-lever=entrustedDevice] a");
    await page.keyboard.press("Enter");
    await page.waitForSelector("main[data-section=devices] h1");
    await page.close();
  });

  // At 44 to 51 rem of window, a column beside the menu once became 35 pixels wide.
  test("no column of text is narrower than twelve times the text, at half windows and large text", async () => {
    const page = await rig.openDashboard();
    await page.waitForSelector(".levers li");
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
