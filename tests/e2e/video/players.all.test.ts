import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Frame, Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { openVideoSite, type VideoSite } from "../../corpus/video/site/open-video-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { actsByItself } from "../../rig/page/habit-state.ts";
import { browsers } from "../support/browsers.ts";

/** Players whose object, or the global names it leaves, can be reached from the page. */
const reached = [
  "native",
  "hls.js",
  "dash.js",
  "dash.js let",
  "dash.js component",
  "dash.js private",
  "shaka dash",
  "shaka hls",
  "video.js",
  "plyr",
] as const;

const playerIn = (frame: Frame): string => new URL(frame.url()).searchParams.get("player") ?? "";
const framesOf = (page: Page) =>
  page.frames().filter((frame) => new URL(frame.url()).pathname === "/film");

const stateOf = (frame: Frame) =>
  frame.evaluate(() => {
    const video = document.querySelector("video")!;
    return {
      heightPx: video.videoHeight,
      isPlaying: !video.paused,
      seconds: video.currentTime,
      errors: (window as unknown as { errors: string[] }).errors,
    };
  });

/**
 * Selects the largest rendition in each player's menu. Players without a global name have no menu
 * here.
 */
const choices: Record<string, string> = {
  native: `{ const { currentTime } = video; video.src = document.querySelector('source').src; video.currentTime = currentTime; video.play(); }`,
  "dash.js": `film.updateSettings({ streaming: { abr: { autoSwitchBitrate: { video: false } } } });
    film.setRepresentationForTypeByIndex("video", 3, true);`,
  "dash.js private": `chooseLargest();`,
  "video.js": `for (const level of document.querySelector(".video-js").player.qualityLevels()) level.enabled = level.height === 1080;`,
  plyr: `document.querySelector("video").plyr.quality = 1080;`,
};

/** Heights by player, once `isDone` holds for each, or after a time limit. */
async function heightsOf(frames: Frame[], isDone: (heightPx: number) => boolean) {
  let heights: Record<string, number> = {};
  for (const until = Date.now() + 45_000; Date.now() < until; await wait(250)) {
    const states = await Promise.all(
      frames.map(async (frame) => [playerIn(frame), await stateOf(frame)] as const),
    );
    heights = Object.fromEntries(states.map(([player, { heightPx }]) => [player, heightPx]));
    if (Object.values(heights).every(isDone)) break;
  }
  return heights;
}

const each = (heightPx: number) => Object.fromEntries(reached.map((player) => [player, heightPx]));

describe.each(browsers)("players in %s", (browser, launch) => {
  let rig: Rig;
  let site: VideoSite;
  let page: Page;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openVideoSite()]);
    await rig.untilMeasuring();
    await actsByItself(rig, "streaming/oversized-video");
  });

  test("each player is lowered to the quality that its box can show", async () => {
    page = await rig.visit(
      `${site.origin}/frames?${reached.map((name) => `src=${encodeURIComponent(`/film?player=${encodeURIComponent(name)}&box=240x135&muted&autoplay`)}`).join("&")}`,
    );
    assert.deepEqual(await heightsOf(framesOf(page), (heightPx) => heightPx === 1080), each(1080));
    // 0.9 × 135 lines are needed.
    assert.deepEqual(await heightsOf(framesOf(page), (heightPx) => heightPx === 240), each(240));
    for (const frame of framesOf(page)) {
      const { isPlaying, errors } = await stateOf(frame);
      assert.deepEqual([playerIn(frame), isPlaying, errors], [playerIn(frame), true, []]);
    }
  });

  test("a quality chosen afterwards by the person is left alone", async () => {
    const chosen = framesOf(page).filter((frame) => playerIn(frame) in choices);
    assert.equal(chosen.length, Object.keys(choices).length);
    await Promise.all(chosen.map((frame) => frame.evaluate(choices[playerIn(frame)]!)));
    // Buffered segments play first.
    const above = Object.fromEntries(Object.keys(choices).map((player) => [player, 1080]));
    assert.deepEqual(await heightsOf(chosen, (heightPx) => heightPx === 1080), above);
    // Several times as long as lowering the quality takes.
    await wait(5000);
    for (const frame of chosen) {
      const { heightPx, isPlaying, errors } = await stateOf(frame);
      assert.deepEqual(
        [playerIn(frame), heightPx, isPlaying, errors],
        [playerIn(frame), 1080, true, []],
      );
    }
  });
});
