import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { countFiles } from "../support/action-log.ts";
import { createEvent } from "../support/create-event.ts";
import { figure, press } from "../support/press.ts";

const code = "FOXPATH";

type Granted = { permissions: string[]; origins: string[]; data_collection: string[] };
const granted = (page: Page) =>
  page.evaluate(() => {
    const { browser } = globalThis as unknown as {
      browser: { permissions: { getAll: () => Promise<Granted> } };
    };
    return browser.permissions.getAll();
  });

import { untilWaiting } from "../support/published.ts";
import { openPageDetails } from "../support/open-page-details.ts";
describe("measuring, joining and sending in Firefox, from the store build without any grant", () => {
  let rig: Rig;
  let site: Site;
  let tally: TallyProcess;

  beforeAll(async () => {
    [rig, site, tally] = await Promise.all([
      launchFirefox({ mode: "store", language: "en" }),
      openSite(),
      startTally(),
    ]);
    await createEvent(tally, code, 3);
  });

  test("access to sites is requested on a click, then pages are measured automatically", async () => {
    const page = await rig.visit(`${site.origin}/light`);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    assert.deepEqual((await granted(popup)).origins, []);
    await press(popup, "#transfer-always-on");
    await popup.waitForSelector("#transfer-always-on", { hidden: true });
    const { permissions, origins } = await granted(popup);
    assert.ok(permissions.includes("webRequest"));
    assert.deepEqual(origins, ["*://*/*"]);
    await popup.close();
    await page.close();
  });

  test("a page's bytes equal those of the server's sockets", async () => {
    const start = site.bytesSent();
    const page = await rig.visit(`${site.origin}/heavy`);
    await page.waitForNetworkIdle();
    const end = site.bytesSent();
    const truth = end.own + end.thirdParty - start.own - start.thirdParty;
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    const bytes = await figure(popup, "#transfer-bytes");
    assert.ok(Math.abs(bytes / truth - 1) < 0.002, `${bytes} of ${truth}`);
    await openPageDetails(popup);
    assert.equal(await figure(popup, "#transfer-measured"), 1);
    await popup.close();
    await page.close();
  });

  test("joining an event from its page sends nothing", async () => {
    const page = await rig.visit(tally.baseUrl + paths.eventPage(code));
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await press(popup, "#challenge-join");
    await popup.waitForSelector("#challenge-join", { hidden: true });
    await untilWaiting({ baseUrl: tally.baseUrl, code }, 0);
    await popup.close();
    await page.close();
  });

  test("the first contribution opens Firefox's own prompt, then reaches the tally once", async () => {
    const page = await rig.openDashboard("challenge");
    await countFiles(page, "cleanup:test", 4);
    await page.waitForSelector("#challenge-send");
    assert.deepEqual((await granted(page)).data_collection, []);
    await press(page, "#challenge-send");
    await page.waitForSelector('#challenge-standing[data-standing="pending"]');
    assert.deepEqual((await granted(page)).data_collection.toSorted(), [
      "technicalAndInteraction",
      "websiteActivity",
    ]);
    await untilWaiting({ baseUrl: tally.baseUrl, code }, 1);
  });
});
