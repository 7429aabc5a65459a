import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { readIcon } from "../../rig/page/toolbar-icon.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { testAll } from "../support/extent.ts";
import { figure, press } from "../support/press.ts";
import { firstBrowser } from "../support/browsers.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});

describe.each(firstBrowser)("the size on the toolbar icon in %s", (name, launch) => {
  let rig: Rig;
  let display: Page;
  let page: Page;
  let tabId: number;
  const text = async () => (await readIcon(display, tabId)).text;
  const untilText = (wanted: RegExp) =>
    waitUntil(`${wanted} on the icon`, async () => wanted.test(await text()));
  beforeAll(async () => {
    rig = await launch({ language: "fr" });
    display = await rig.openDashboard("display");
    await rig.untilMeasuring();
    page = await rig.visit(`${site.origin}/heavy`);
    tabId = await rig.tabIdOf(page);
  });

  test("it is the size of the page, as its popup says it", async () => {
    await untilText(/^\d,\dM$/);
    const popup = await rig.openPopup(tabId);
    const bytes = await figure(popup, "#transfer-bytes");
    await popup.close();
    const { title } = await readIcon(display, tabId);
    const size = (bytes / 1e6).toFixed(1).replace(".", ",");
    assert.equal(await text(), `${size}M`);
    assert.match(title, new RegExp(`${size}\\sMo$`));
  });

  test("it changes when the page loads more, also after the background was terminated", async () => {
    const before = await text();
    if ("killServiceWorker" in rig) await (rig as ChromiumRig).killServiceWorker();
    await page.evaluate(async () => {
      for (let count = 0; count < 4; count += 1) {
        await (await fetch(`/photo-1.png?more=${count}`)).blob();
      }
    });
    await waitUntil("another size", async () => (await text()) !== before);
  });

  test("a page of the browser shows none, nor does the tab that leads there", async () => {
    await page.goto("about:blank");
    await untilText(/^$/);
    await page.goto(`${site.origin}/light`);
    await untilText(/^\d+k$|^\d,\dk$/);
  });

  test("a person switches it off and on again in the settings", async () => {
    await display.bringToFront();
    await press(display, "#badge");
    await untilText(/^$/);
    await press(display, "#badge");
    await untilText(/k$/);
  });
});

describe("the toolbar icon of the store build that measures on click", () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launchChromium({ mode: "store" });
  });

  testAll("it shows no size, also not of a page that was measured by a click", async () => {
    const display = await rig.openDashboard("display");
    const page = await rig.visit(`${site.origin}/light`);
    const tabId = await rig.tabIdOf(page);
    const popup = await rig.openPopup(tabId);
    await popup.waitForSelector("main h2");
    assert.equal((await readIcon(display, tabId)).text, "");
  });
});
