import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { launchChromium } from "../rig/chromium.ts";
import { type Display, startDisplay } from "../rig/display.ts";
import { launchFirefox } from "../rig/firefox.ts";
import { pressKeys } from "../rig/folder-drop.ts";
import type { Rig } from "../rig/rig.ts";
import { composed, openStrictSite, type TabSide, tabSide } from "./path/nudged-page.ts";

const t = await loadText("fr");

// Keys of an extension belong to the browser's window: only those of a display reach them.
for (const [name, launch] of Object.entries({ chromium: launchChromium, firefox: launchFirefox })) {
  describe(`the key that leads to a nudge, in ${name}`, () => {
    let display: Display;
    let site: Awaited<ReturnType<typeof openStrictSite>>;
    let rig: Rig;
    let page: Page;
    let side: TabSide;
    before(async () => {
      display = await startDisplay();
      site = await openStrictSite();
      rig = await launch({ display: display.name });
      await rig.untilMeasuring();
      const control = await rig.openDashboard("settings");
      page = await rig.visit(site.origin);
      side = await tabSide(rig, control, page);
    });
    after(async () => {
      await rig?.close();
      await Promise.all([site?.close(), display?.stop()]);
    });

    test("gives it the focus from anywhere in the page, and Escape gives it back", async () => {
      await page.bringToFront();
      await page.focus("#field");
      await side.observe(composed(12));
      await side.untilSays(t("nudge.notNow"));
      await pressKeys(display.name, "alt+shift+s");
      await side.untilSays(t("nudge.notNow"));
      const inNudge = "document.activeElement.localName === 'digital-cleanup-nudge'";
      await page.waitForFunction(inNudge);
      assert.equal((await side.tabTo(t("nudge.how"))).at(-1), t("nudge.how"));
      await page.keyboard.press("Escape");
      await side.untilGone();
      assert.equal(await page.evaluate(() => document.activeElement?.id), "field");
    });
  });
}
