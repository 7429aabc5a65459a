import assert from "node:assert/strict";
import { beforeAll, describe, test } from "vitest";
import { openVideoSite, type VideoSite } from "../../corpus/video/site/open-video-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { firstBrowser } from "../support/browsers.ts";
import { heightIn, untilHeight } from "./video-page.ts";

describe.each(firstBrowser)("a video that plays under the popup in %s", (_, launch) => {
  let rig: Rig;
  let site: VideoSite;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch({ language: "en" }), openVideoSite()]);
    await rig.untilMeasuring();
  });

  test("is lowered by one press, whatever the size of its picture, and restored by another", async () => {
    const page = await rig.visit(`${site.origin}/film?player=hls.js&box=1600x900`);
    await page.click("#play");
    await page.waitForFunction(() => document.querySelector("video")!.currentTime > 12);
    const before = await heightIn(page);
    assert.ok(before > 480, `${before}`);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    // As under a real popup, the page is in front.
    await page.bringToFront();
    const pressInPopup = (selector: string) =>
      popup.$eval(selector, (button) => (button as HTMLElement).click());
    const untilAction = (name: string) =>
      popup.waitForFunction(
        (wanted) => document.querySelector<HTMLElement>("#page-action")?.dataset.action === wanted,
        { polling: 200 },
        name,
      );
    await untilAction("lower");
    const text = await popup.$eval("#page-action", ({ textContent }) => textContent);
    assert.match(text.replaceAll(/\s+/g, " "), /^At 480p: about \d+ MB less per hour\./);
    await pressInPopup("#page-action-lower");
    await untilAction("lowered");
    assert.equal(await untilHeight(page, (heightPx) => heightPx === 480), 480);
    await pressInPopup("#page-action-back");
    assert.ok((await untilHeight(page, (heightPx) => heightPx > 480)) > 480);
    assert.deepEqual(await page.evaluate("errors"), []);
    await popup.close();
    await page.close();
  });
});
