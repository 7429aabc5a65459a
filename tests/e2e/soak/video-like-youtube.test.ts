import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Frame } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { answersLikeYouTube } from "../../corpus/video/site/like-youtube.ts";
import { openVideoSite, type VideoSite } from "../../corpus/video/site/open-video-site.ts";
import { actsByItself } from "../../rig/page/habit-state.ts";
import type { Rig } from "../../rig/rig.ts";
import { browsers } from "../support/browsers.ts";

const known = "as published";
const chosen = "as published, of a person who chose";
const throwing = "with an error once asked to change";
const leftAlone = Object.keys(answersLikeYouTube).filter(
  (answers) => answers !== known && answers !== throwing,
);

type Page = { asked: string[][]; choose: (name: string) => void; errors: string[] };

const stateOf = (frame: Frame) =>
  frame.evaluate(() => {
    const { asked, errors } = window as unknown as Page;
    const { videoHeight, paused, currentTime } = document.querySelector("video")!;
    return { heightPx: videoHeight, isPlaying: !paused, seconds: currentTime, asked, errors };
  });

describe.each(browsers)("pages that imitate YouTube's player in %s", (browser, launch) => {
  let rig: Rig;
  let site: VideoSite;
  let frameOf: (answers: string) => Frame;
  const untilState = async (
    answers: string,
    isExpected: (state: Awaited<ReturnType<typeof stateOf>>) => boolean,
  ) => {
    const until = Date.now() + 45_000;
    let state = await stateOf(frameOf(answers));
    for (; Date.now() < until && !isExpected(state); await wait(250)) {
      state = await stateOf(frameOf(answers));
    }
    return state;
  };

  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openVideoSite()]);
    await rig.untilMeasuring();
    await actsByItself(rig, "streaming/oversized-video");
    const sources = Object.keys(answersLikeYouTube).map((answers) => {
      // A choice is stored per site, so this person chose on another one.
      const origin = answers === chosen ? site.otherOrigin : "";
      return `${origin}/film?player=${encodeURIComponent(answers)}&box=240x135&muted&autoplay`;
    });
    const page = await rig.visit(
      `${site.origin}/frames?${sources.map((source) => `src=${encodeURIComponent(source)}`).join("&")}`,
    );
    frameOf = (answers) =>
      page.frames().find((one) => new URL(one.url()).searchParams.get("player") === answers)!;
  });

  test("the quality goes down within the player's range", async () => {
    const state = await untilState(known, ({ heightPx }) => heightPx === 240);
    // 0.9 × 135 lines are needed.
    assert.equal(state.heightPx, 240);
    for (const range of state.asked) assert.deepEqual(range, ["tiny", "small"]);
    assert.deepEqual([state.isPlaying, state.errors], [true, []]);
  });

  test("nothing is requested if methods are missing or differ, or if the person chose before", async () => {
    for (const answers of leftAlone) {
      // Twice as long as lowering a known player takes.
      const { seconds, ...state } = await untilState(answers, (now) => now.seconds > 20);
      assert.ok(seconds > 20, `${answers}: ${seconds}`);
      const expected = { heightPx: 1080, isPlaying: true, asked: [], errors: [] };
      assert.deepEqual([answers, state], [answers, expected]);
    }
  });

  test("an error in the player does not reach the page", async () => {
    const { asked, errors, isPlaying } = await untilState(
      throwing,
      (state) => state.asked.length > 0,
    );
    assert.deepEqual(asked[0], ["tiny", "small"]);
    assert.deepEqual([isPlaying, errors], [true, []]);
  });

  test("a quality chosen afterwards in the menu is left alone, also when the video grows", async () => {
    const askedBefore = await frameOf(known).evaluate(() => {
      const { asked, choose } = window as unknown as Page;
      choose("hd1080");
      return [...asked];
    });
    const { heightPx } = await untilState(known, (state) => state.heightPx === 1080);
    assert.equal(heightPx, 1080);
    // 0.9 × 270 lines would need the rendition of 480.
    await frameOf(known).evaluate(() => {
      Object.assign(document.querySelector<HTMLElement>("#box")!.style, {
        width: "480px",
        height: "270px",
      });
    });
    // Several times as long as lowering the quality takes.
    await wait(5000);
    const state = await stateOf(frameOf(known));
    assert.deepEqual([state.heightPx, state.asked], [1080, askedBefore]);
    assert.deepEqual([state.isPlaying, state.errors], [true, []]);
  });
});
