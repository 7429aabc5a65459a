import assert from "node:assert/strict";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { copyOfBuild, type Rig } from "../../rig/rig.ts";
import { firstBrowserOrAll } from "../support/extent.ts";
import { untilWhole } from "../support/until-still.ts";

const browsers = {
  chromium: { launch: launchChromium, target: "chrome" },
  firefox: { launch: launchFirefox, target: "firefox" },
} as const;

for (const [name, { launch, target }] of firstBrowserOrAll(browsers)) {
  describe(`both builds installed in ${name}`, () => {
    const work = copyOfBuild(target);
    let rig: Rig;
    let site: Site;
    beforeAll(async () => {
      [rig, site] = await Promise.all([launch({ mode: "store", language: "en" }), openSite()]);
    });
    afterAll(async () => {
      await rig?.close();
      await site?.close();
      work.remove();
    });

    test("the store build becomes inactive, shows why, and no longer requests access", async () => {
      const page = await rig.visit(`${site.origin}/light`);
      const tabId = await rig.tabIdOf(page);
      const alone = await rig.openPopup(tabId);
      await alone.waitForSelector("#transfer-always-on");
      await alone.close();

      await rig.browser.installExtension(work.folder);
      const popup = await rig.openPopup(tabId);
      await popup.waitForSelector("#transfer-standing-down");
      await untilWhole(popup);
      assert.equal(await popup.$("#transfer-always-on"), null);
      assert.equal(await popup.$("#transfer-bytes"), null);
    });
  });
}
