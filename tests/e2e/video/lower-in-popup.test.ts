import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { openVideoSite, type VideoSite } from "../../corpus/video/site/open-video-site.ts";
import { withApis } from "../../rig/page/with-apis.ts";
import type { Rig } from "../../rig/rig.ts";
import type { OfferResponse } from "../../../extension/src/features/video/offer/offer-messages.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { firstBrowser } from "../support/browsers.ts";
import { heightIn, untilHeight } from "./video-page.ts";

describe.each(firstBrowser)("a video that plays under the popup in %s", (name, launch) => {
  let rig: Rig;
  let site: VideoSite;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch({ language: "en" }), openVideoSite()]);
    await rig.untilMeasuring();
  });

  const popupOver = async (page: Page) => {
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    // As under a real popup, the page is in front.
    await page.bringToFront();
    const pressInPopup = (selector: string) =>
      popup.$eval(selector, (button) => (button as HTMLElement).click());
    /** Its text. */
    const untilAction = async (action: string) => {
      const shown = await popup.waitForSelector(`#page-action[data-action=${action}]`);
      return shown!.evaluate(({ textContent }) => textContent.replaceAll(/\s+/g, " "));
    };
    return { popup, pressInPopup, untilAction };
  };

  test("is lowered by one press, whatever the size of its picture, and restored by another", async () => {
    const page = await rig.visit(`${site.origin}/film?player=hls.js&box=1600x900`);
    await page.click("#play");
    await page.waitForFunction(() => document.querySelector("video")!.currentTime > 12);
    const before = await heightIn(page);
    assert.ok(before > 480, `${before}`);
    const { popup, pressInPopup, untilAction } = await popupOver(page);
    assert.match(await untilAction("lower"), /^At 480p: about \d+ MB less per hour\./);
    await pressInPopup("#page-action-lower");
    await untilAction("lowered");
    assert.equal(await untilHeight(page, (heightPx) => heightPx === 480), 480);
    await pressInPopup("#page-action-back");
    assert.ok((await untilHeight(page, (heightPx) => heightPx > 480)) > 480);
    assert.deepEqual(await page.evaluate("errors"), []);
    await popup.close();
    await page.close();
  });

  // Firefox is not offered it.
  test.skipIf(name === "firefox")(
    "out of view, is reduced to its sound, and has its picture again after a press",
    async () => {
      const query = "player=hls.js&list=film-heard.m3u8&box=400x225&buffer=4";
      const page = await rig.visit(`${site.origin}/film?${query}`);
      await page.click("#play");
      await page.evaluate(() => {
        document.body.style.paddingBottom = "3000px";
        scrollTo(0, 2900);
      });
      await page.waitForFunction(() => document.querySelector("video")!.currentTime > 12);
      const { popup, pressInPopup, untilAction } = await popupOver(page);
      const tabId = await rig.tabIdOf(page);
      const tell = (message: object) =>
        withApis(popup, ({ tabs }, to, what) => tabs.sendMessage(to, what), tabId, message);
      // The whole film has fewer bytes than sound alone may have, so no less is promised for it.
      await waitUntil("the sound alone is offered", async () => {
        const { offer } = (await tell({ type: "video/read-offer" })) as OfferResponse;
        return offer?.canSound && offer.renditionHeightsPx.length === 0;
      });
      await tell({ type: "video/lower", heightPx: 0, lessBytesPerHour: 900_000_000 });
      assert.match(await untilAction("lowered"), /^Sound without picture: about 900 MB less/);
      assert.equal(await untilHeight(page, (heightPx) => heightPx === 0), 0);
      const startedAt = await secondsIn(page);
      await page.waitForFunction(
        (from) => document.querySelector("video")!.currentTime > from + 2,
        {},
        startedAt,
      );
      await pressInPopup("#page-action-back");
      // Firefox loads no picture out of view.
      await page.evaluate("scrollTo(0, 0)");
      assert.ok((await untilHeight(page, (heightPx) => heightPx > 0)) > 0);
      assert.deepEqual(await page.evaluate("errors"), []);
      await popup.close();
      await page.close();
    },
  );
});

const secondsIn = (page: Page) => page.$eval("video", ({ currentTime }) => currentTime);
