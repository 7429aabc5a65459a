import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "webextension-polyfill";
import { type ChromiumRig, launchChromium } from "../rig/chromium.ts";
import { type Display, startDisplay } from "../rig/display.ts";
import { openSite, type Site } from "../rig/pages.ts";
import { answerPermissionPrompt } from "../rig/permission-prompt.ts";
import { figure, press } from "./path/press.ts";

describe("access to sites in Chromium, asked by the store build and answered at the browser's own prompt", () => {
  let display: Display;
  let rig: ChromiumRig;
  let site: Site;

  before(async () => {
    display = await startDisplay();
    [rig, site] = await Promise.all([
      launchChromium({ display: display.name, mode: "store", language: "en" }),
      openSite(),
    ]);
  });
  after(async () => {
    await rig?.close();
    await Promise.all([site?.close(), display?.stop()]);
  });

  const hasAccess = async () => {
    const page = await rig.openDashboard("settings");
    const { origins } = await page.evaluate(() =>
      (globalThis as unknown as { chrome: Browser }).chrome.permissions.getAll(),
    );
    await page.close();
    return origins?.includes("*://*/*") ?? false;
  };

  const askOn = async () => {
    const page = await rig.visit(`${site.origin}/light`);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await popup.bringToFront();
    await press(popup, "#transfer-always-on");
    return { page, popup };
  };

  test("a refusal leaves measuring on click and may be asked again", async () => {
    const { page, popup } = await askOn();
    await answerPermissionPrompt(display.name, "deny");
    await popup.waitForSelector("#transfer-always-on", { visible: true });
    assert.equal(await hasAccess(), false);
    await popup.close();
    await page.close();
  });

  test("a yes measures by timings at once, and says that the rest comes with the next start", async () => {
    const { page, popup } = await askOn();
    await answerPermissionPrompt(display.name, "allow");
    await popup.waitForSelector("#transfer-always-on", { hidden: true });
    assert.equal(await hasAccess(), true);
    await popup.close();
    await page.close();

    const { own: ownBefore } = site.bytesSent();
    const heavy = await rig.visit(`${site.origin}/heavy`);
    await heavy.waitForNetworkIdle();
    const later = await rig.openPopup(await rig.tabIdOf(heavy));
    // Chromium hands requests to an extension that got the permission meanwhile only from its next start on:
    // until then timings count, which say nothing of the three answers that other sites keep to themselves.
    const { own } = site.bytesSent();
    await later.waitForSelector("#transfer-bytes");
    const bytes = await figure(later, "#transfer-first-party");
    assert.ok(
      bytes > 0.9 * (own - ownBefore) && bytes <= 1.001 * (own - ownBefore),
      `${bytes} of ${own - ownBefore}`,
    );
    assert.match(await later.$eval("main", (main) => main.innerText), /next start/);
    await later.close();
    await heavy.close();
  });

  test("access is given back in the settings, and measuring falls back to on click", async () => {
    const settings = await rig.openDashboard("settings");
    await press(settings, "#drop-access");
    await settings.waitForSelector("#drop-access", { hidden: true });
    assert.equal(await hasAccess(), false);
    await settings.close();
    const page = await rig.visit(`${site.origin}/light`);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await popup.waitForSelector("#transfer-always-on", { visible: true });
  });
});
