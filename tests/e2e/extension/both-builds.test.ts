import assert from "node:assert/strict";
import { beforeAll, describe, test } from "vitest";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { copyOfBuild, type Rig } from "../../rig/rig.ts";
import { firstBrowser } from "../support/browsers.ts";
import { untilWhole } from "../support/until-still.ts";

describe.each(firstBrowser)("both builds installed in %s", (name, launch) => {
  const work = copyOfBuild(name === "chromium" ? "chrome" : name);
  let rig: Rig;
  let site: Site;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch({ mode: "store", language: "en" }), openSite()]);
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
