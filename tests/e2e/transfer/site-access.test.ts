import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import type { Browser } from "webextension-polyfill";
import { beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { revokeSiteAccess } from "../../rig/chromium/revoke-site-access.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { answerPermissionPrompt } from "../../rig/display/permission-prompt.ts";
import { figure, press } from "../support/press.ts";
import { testAll } from "../support/extent.ts";
import { openPageDetails } from "../support/open-page-details.ts";

const t = await loadText("en");
const mainText = (page: Page) => page.$eval("main", (main) => main.innerText);

describe("site access in the store build of Chromium, answered in the browser's own prompt", () => {
  let rig: ChromiumRig;
  let site: Site;

  beforeAll(async () => {
    [rig, site] = await Promise.all([
      launchChromium({ display: "new", mode: "store", language: "en" }),
      openSite(),
    ]);
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

  test("a refusal leaves measuring on click, and access can be requested again", async () => {
    const { page, popup } = await askOn();
    assert.ok((await mainText(popup)).includes(t("transfer.alwaysMeans")));
    await answerPermissionPrompt(popup, rig.display, "deny");
    await popup.waitForSelector("#transfer-always-on", { visible: true });
    assert.equal(await hasAccess(), false);
    await popup.close();
    await page.close();
  });

  test("granting access measures the very next page in full, without a new start of the browser", async () => {
    const { page, popup } = await askOn();
    await answerPermissionPrompt(popup, rig.display, "allow");
    await popup.waitForSelector("#transfer-always-on", { hidden: true });
    assert.equal(await hasAccess(), true);
    await popup.close();
    await page.close();

    const earlier = site.allBytesSent();
    const heavy = await rig.visit(`${site.origin}/heavy`);
    await heavy.waitForNetworkIdle();
    const later = await rig.openPopup(await rig.tabIdOf(heavy));
    const truth = site.allBytesSent() - earlier;
    await openPageDetails(later);
    await later.waitForSelector("#transfer-requests[value='8']");
    const bytes = await figure(later, "#transfer-bytes");
    assert.ok(Math.abs(bytes / truth - 1) < 0.002, `${bytes} of ${truth}`);
    assert.equal(await later.$("#transfer-partial"), null);
    assert.doesNotMatch(await mainText(later), /at least/i);
    await later.close();
    await heavy.close();
  });

  test("revoking access in the settings falls back to on click", async () => {
    const settings = await rig.openDashboard("settings");
    await press(settings, "#drop-access");
    await settings.waitForSelector("#drop-access", { hidden: true });
    assert.equal(await hasAccess(), false);
    await settings.close();
    const page = await rig.visit(`${site.origin}/light`);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await popup.waitForSelector("#transfer-always-on", { visible: true });
    await popup.close();
    await page.close();
  });

  testAll("revoking access on the browser's own page falls back to on click", async () => {
    const { popup } = await askOn();
    await answerPermissionPrompt(popup, rig.display, "allow");
    await popup.waitForSelector("#transfer-always-on", { hidden: true });
    await revokeSiteAccess(rig.browser);
    // A background tab renders nothing, so the test cannot wait for its content.
    await popup.bringToFront();
    await popup.waitForSelector("#transfer-always-on", { visible: true });
    const { measurement } = (await rig.readStorage("settings")) as { measurement: string };
    assert.equal(measurement, "onClick");
  });
});
