import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { nudgeHost } from "../../rig/page/nudge-host.ts";
import { pressKeys } from "../../rig/display/press-keys.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { composed, openStrictSite, type TabSide, tabSide } from "./nudged-page.ts";
import { firstBrowser } from "../support/browsers.ts";

const t = await loadText("fr");

// The browser's window handles an extension's shortcuts, so only keys of a display reach them.
describe.each(firstBrowser)("the keyboard shortcut to a suggestion, in %s", (name, launch) => {
  let site: Awaited<ReturnType<typeof openStrictSite>>;
  let rig: Rig;
  let page: Page;
  let side: TabSide;
  beforeAll(async () => {
    site = await openStrictSite();
    rig = await launch({ display: "new" });
    await rig.untilMeasuring();
    const control = await rig.openDashboard("settings");
    await rig.writeStorage({ settings: { webmails: [site.origin] } });
    page = await rig.visit(site.origin);
    side = await tabSide(rig, control, page);
  });

  test("moves the focus to it from anywhere in the page, and Escape returns it", async () => {
    await page.bringToFront();
    await page.focus("#field");
    await side.observe(composed(12));
    await side.untilText(t("nudge.notNow"));
    const isFocused = () =>
      page.evaluate((selector) => document.activeElement!.matches(selector), nudgeHost);
    // A window that has just opened may not have the display's focus yet.
    await waitUntil("the focus in the nudge", async () => {
      await pressKeys(rig.display, "alt+shift+g");
      return isFocused();
    });
    assert.equal((await side.tabTo(t("nudge.how"))).at(-1), t("nudge.how"));
    await page.keyboard.press("Escape");
    await side.untilGone();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "field");
  });
});
