import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";

const t = await loadText("fr");
const targets = (page: Page) =>
  page.$$eval(".side nav a", (links) => links.map((link) => link.hash.slice(1)));

describe("the dashboard in Chromium", () => {
  let rig: ChromiumRig;
  beforeAll(async () => {
    rig = await launchChromium();
  });

  test("skipping to the content moves the focus and stays in the section", async () => {
    const page = await rig.openDashboard("settings");
    const top = () => page.$eval("h1", (title) => title.getBoundingClientRect().top);
    const before = await top();
    await page.keyboard.press("Tab");
    assert.equal(await top(), before, "the link pushes nothing down");
    const link = await page.$eval(".skip", (element) => {
      const { left, top: above, width, height } = element.getBoundingClientRect();
      return {
        isFocused: document.activeElement === element,
        isSeen: document.elementFromPoint(left + width / 2, above + height / 2) === element,
        text: element.textContent,
      };
    });
    assert.deepEqual(link, { isFocused: true, isSeen: true, text: t("common.skipToContent") });
    await page.keyboard.press("Enter");
    const reached = await page.evaluate(() => ({
      current: document.querySelector<HTMLAnchorElement>(".side a[aria-current=page]")?.hash,
      focused: document.activeElement?.id,
      hash: location.hash,
    }));
    assert.deepEqual(reached, { current: "#settings", focused: "content", hash: "#settings" });
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement?.closest("main") !== null));
    await page.close();
  });

  test("the menu has six places and the settings, and loses those of disabled features at once", async () => {
    const page = await rig.openDashboard();
    assert.deepEqual(await targets(page), [
      "home",
      "overview",
      "clean",
      "devices",
      "challenge",
      "learn",
      "settings",
    ]);
    await rig.writeStorage({
      settings: {
        disabledFeatures: [
          "session",
          "cleanup",
          "downloads",
          "browser-tidy",
          "declare",
          "habits",
          "sober",
          "devices",
          "challenge",
        ],
      },
    });
    await page.waitForSelector(".side a[href='#challenge']", { hidden: true });
    assert.deepEqual(await targets(page), ["home", "overview", "learn", "settings"]);
    await page.close();
    await rig.writeStorage({ settings: {} });
  });
});
