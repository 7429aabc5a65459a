import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { emptyHabitState, setException, setStance } from "@digital-cleanup/habits";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { openVideoSite, type VideoSite } from "../../corpus/video/site/open-video-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { confirmChoice } from "../support/confirm-choice.ts";
import { heightIn, nudgeSide, untilHeight } from "./video-page.ts";
import { testAll } from "../support/extent.ts";
import { firstBrowser } from "../support/browsers.ts";

const t = await loadText("fr", ["nudge"]);

const secondsOf = (page: Page) => page.evaluate(() => document.querySelector("video")!.currentTime);

type Playing = Record<string, (number | boolean)[]>;

/** Height of each video and whether it plays, once as expected or after a time limit. */
async function untilPlaying(tabs: Record<string, Page>, expected: Playing): Promise<Playing> {
  const found: Playing = {};
  for (const [name, tab] of Object.entries(tabs)) {
    for (const until = Date.now() + 30_000; Date.now() < until; await wait(200)) {
      found[name] = await tab.evaluate(() => {
        const video = document.querySelector("video")!;
        return [video.videoHeight, !video.paused];
      });
      if (String(found[name]) === String(expected[name])) break;
    }
  }
  return found;
}

async function visitAndPlay(rig: Rig, url: string): Promise<Page> {
  const page = await rig.visit(url);
  await page.click("#play");
  await untilPlayed(page, 0.5);
  return page;
}

async function untilPlayed(page: Page, seconds: number): Promise<void> {
  while ((await secondsOf(page)) < seconds) await wait(200);
}

describe.each(firstBrowser)("nudges for videos in %s", (browser, launch) => {
  let rig: Rig;
  let site: VideoSite;
  let control: Page;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openVideoSite()]);
    await rig.untilMeasuring();
    control = await rig.openDashboard("settings");
  });

  test("a suggestion appears after ten seconds, not in full screen, and lowers the quality until the video grows", async () => {
    await rig.writeStorage({ habits: emptyHabitState(), settings: {} });
    const page = await rig.visit(`${site.origin}/film?player=hls.js&box=320x180`);
    const nudges = await nudgeSide(rig, control, page);
    await page.evaluate(() => {
      document.querySelector("#play")!.addEventListener("click", () => {
        void document.querySelector("#box")!.requestFullscreen();
      });
    });
    await page.click("#play");
    await page.waitForFunction(() => document.fullscreenElement !== null);
    // A video in full screen when the ten seconds are over, then a small one.
    await untilPlayed(page, 12);
    assert.equal(await nudges.look(), undefined);
    await page.evaluate(() => document.exitFullscreen());
    const nudge = await nudges.until(30_000);
    assert.equal(nudge?.kind, "streaming/oversized-video");
    assert.equal(await heightIn(page), 1080);
    // 80 kbit/s of picture and 12 of sound are 41.4 MB an hour, plus container overhead. A piece on its way is film or bytes too early.
    const megabytes = Number(/(\d+)\sMo par heure, mesurés ici/.exec(nudge.text)?.[1]);
    assert.ok(megabytes >= 36 && megabytes <= 48, nudge.text);

    await nudges.press();
    // 0.9 × 180 lines are needed.
    assert.equal(await untilHeight(page, (heightPx) => heightPx === 240), 240);
    // The page scales the box to the screen.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>("#box")!.style.cssText = "width: 1200px; height: 675px";
    });
    // 0.9 × 675 = 607.5
    assert.equal(await untilHeight(page, (heightPx) => heightPx === 720), 720);
    assert.deepEqual(await page.evaluate("errors"), []);
    await page.close();
  });

  testAll(
    "a player out of reach gets a site rule, and background tabs follow the person's rules",
    async () => {
      const acts = setStance(emptyHabitState(), "streaming/hidden-playing", "acts");
      const alsoSound = setStance(acts, "streaming/audio-only", "acts");
      await rig.writeStorage({
        habits: setException(alsoSound, "streaming/hidden-playing", site.otherOrigin, "notHere"),
        settings: {
          habits: { rules: { "streaming/audio-only": { minimumHiddenMs: 20_000 } } },
        },
      });
      const heard = await visitAndPlay(rig, `${site.origin}/film?player=native&box=320x180`);
      const single = await visitAndPlay(rig, `${site.origin}/one-rendition`);
      const listened = await visitAndPlay(rig, `${site.otherOrigin}/with-sound-alone`);
      const page = await rig.visit(`${site.origin}/film?player=hls.js%20bundled&box=320x180&muted`);
      const nudges = await nudgeSide(rig, control, page);
      await page.click("#play");
      await untilPlayed(page, 9);
      assert.equal(await nudges.look(), undefined);
      const nudge = await nudges.until(30_000);
      assert.equal(nudge?.kind, "streaming/oversized-video");
      assert.ok(nudge.text.includes(t("nudge.fitWhy")), nudge.text);
      await nudges.press();
      await confirmChoice(rig, await rig.tabIdOf(page));
      assert.deepEqual(await rig.readStorage("habits-fit-sites"), [site.origin]);
      // Meanwhile the person's rules lowered the videos in background tabs: to the lowest
      // rendition, to sound only, or to a pause if there is no other rendition.
      const behind = { heard, listened, single };
      const lowered = { heard: [240, true], listened: [0, true], single: [1080, false] };
      const whole = { heard: [1080, true], listened: [1080, true], single: [1080, true] };
      assert.deepEqual(await untilPlaying(behind, lowered), lowered);
      // Visible again, they have their original quality.
      const restored: Awaited<ReturnType<typeof untilPlaying>> = {};
      for (const [name, tab] of Object.entries(behind)) {
        await tab.bringToFront();
        Object.assign(restored, await untilPlaying({ [name]: tab }, whole));
        await tab.close();
      }
      assert.deepEqual(restored, whole);

      const sentBefore = site.mediaBytes();
      await page.bringToFront();
      await page.reload();
      await page.click("#play");
      await untilPlayed(page, 4);
      assert.equal(await heightIn(page), 240);
      assert.ok(site.mediaBytes() - sentBefore < 80_000, `${site.mediaBytes() - sentBefore}`);
      assert.deepEqual(await page.evaluate("errors"), []);
      await page.close();
    },
  );
});
