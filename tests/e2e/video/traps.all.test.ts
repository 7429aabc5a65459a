import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import {
  decide,
  emptyHabitState,
  type Observation,
  observationSchema,
} from "@digital-cleanup/habits";
import type { Frame, Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { openVideoSite, type VideoSite } from "../../corpus/video/site/open-video-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { listenToVideos, type ObservedVideo } from "./video-page.ts";
import { browsers } from "../support/browsers.ts";

const quiet = "muted&autoplay";
const scaled = `/film?player=native&box=1280x720&scale=0.25&${quiet}`;
const cover = `/film?player=native&fit=cover&box=160x320&${quiet}`;
const large = `/film?player=native&box=1900x1069&${quiet}`;
const fixed = `/film?player=hls.js&fixed&box=240x135&${quiet}`;
const fetched = `/film?player=hls.js&box=240x135&buffer=90&${quiet}`;
/** With sound, and started by a script. */
const blocked = "/film?player=native&box=240x135&autoplay";
const foreign = `/film?player=native&box=320x180&${quiet}&other`;
const own = [
  scaled,
  cover,
  large,
  fixed,
  fetched,
  "/gallery",
  "/loop",
  "/sound",
  "/closed-root",
  "/stream",
  "/one-rendition",
  "/in-picture",
  "/not-displayed",
  "/not-displayed-muted",
  "/with-sound-alone",
];

/** The rules' result on a first day. */
const proposed = (observation: Observation | undefined) =>
  observation &&
  decide({
    observation,
    site: "site",
    page: "page",
    nowMs: Date.UTC(2026, 10, 24, 12),
    today: "2026-11-24",
    state: emptyHabitState(),
  });

const isPlaying = (frame: Frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll("video")].some((video) => video.currentTime > 11),
  );

describe.each(browsers)("misleading videos in %s", (browser, launch) => {
  let rig: Rig;
  let site: VideoSite;
  let page: Page;
  let blockedPage: Page;
  let observed: ObservedVideo[] = [];
  const of = (source: string) =>
    observed.filter(({ url }) => url.endsWith(source)).map(({ observation }) => observation);
  const videoOf = (source: string) => {
    const event = of(source).at(-1)?.event;
    assert.equal(event?.type, "video.seen", source);
    return event;
  };
  const nudgeOf = (source: string) => proposed(of(source).at(-1))?.nudge;

  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openVideoSite()]);
    await rig.untilMeasuring();
    const control = await rig.openDashboard("settings");
    const read = await listenToVideos(control);
    // In a tab of its own, without any user gesture.
    blockedPage = await rig.visit(`${site.origin}${blocked}`);
    const sources = [...own, `${site.otherOrigin}${foreign}`];
    const query = sources.map((source) => `src=${encodeURIComponent(source)}`).join("&");
    page = await rig.visit(`${site.origin}/frames?${query}`);
    for (const frame of page.frames().slice(1)) {
      if (new URL(frame.url()).pathname !== "/film") await frame.click("#play");
    }
    // Until the undisplayed video, the last one, has been undisplayed for its twenty seconds.
    for (const until = Date.now() + 45_000; Date.now() < until; await wait(500)) {
      observed = await read();
      if (of("/not-displayed").length > 0) break;
    }
  });

  test("a box of 1280 × 720 scaled to a quarter is 320 × 180", () => {
    const { boxWidthPx, boxHeightPx } = videoOf(scaled);
    assert.deepEqual([boxWidthPx, boxHeightPx], [320, 180]);
    const action = nudgeOf(scaled)?.action;
    assert.deepEqual(action, { id: "lowerQuality", heightPx: 240 });
  });

  test("a cover tile of 160 × 320 is offered 480 lines, not 240", () => {
    assert.equal(videoOf(cover).objectFit, "cover");
    // 0.9 × 320 = 288
    assert.deepEqual(nudgeOf(cover)?.action, { id: "lowerQuality", heightPx: 480 });
  });

  test("a player in a closed root and one in a frame of another site are seen", () => {
    for (const source of ["/closed-root", foreign]) {
      assert.deepEqual(nudgeOf(source)?.action, { id: "lowerQuality", heightPx: 240 }, source);
    }
    assert.ok(observed.some(({ url }) => url.startsWith(site.otherOrigin)));
  });

  test("a video with a quality chosen by hand, a gallery or a short loop gets no suggestion", () => {
    for (const [source, why] of [
      [fixed, "chosenByHand"],
      ["/gallery", "gallery"],
      ["/loop", "shortLoop"],
    ] as const) {
      const decision = proposed(of(source).at(-1));
      assert.equal(decision?.nudge, undefined, source);
      assert.equal(decision?.silence?.why, why, source);
    }
    assert.deepEqual([videoOf("/loop").isLooped, videoOf("/gallery").isInGallery], [true, true]);
  });

  test("a fully buffered video gets no suggestion", () => {
    const { reach, renditionHeightsPx } = videoOf(fetched);
    assert.deepEqual([reach, renditionHeightsPx.length], ["none", 4]);
    assert.equal(nudgeOf(fetched), undefined);
  });

  test("a video that the browser blocks is not observed", async () => {
    const video = await blockedPage.evaluate(() => {
      const { autoplay, paused, readyState } = document.querySelector("video")!;
      return { autoplay, paused, isThere: readyState > 0 };
    });
    assert.deepEqual(video, { autoplay: true, paused: true, isThere: true });
    assert.deepEqual(of(blocked), []);
  });

  test("picture-in-picture gets no suggestion", () => {
    assert.equal(videoOf("/in-picture").isInPictureInPicture, true);
    const decision = proposed(of("/in-picture").at(-1));
    assert.deepEqual([decision?.nudge, decision?.silence?.why], [undefined, "moment"]);
  });

  test("large videos, sound, cameras, single qualities and hidden muted videos are not observed", async () => {
    for (const source of [large, "/sound", "/stream", "/one-rendition", "/not-displayed-muted"]) {
      const frame = page.frames().find((one) => one.url().endsWith(source))!;
      assert.equal(await isPlaying(frame), true, `${source} plays`);
      assert.deepEqual(of(source), [], source);
    }
  });

  test("a video that plays unseen with sound may be lowered, and its audio file is recognised", () => {
    const { isHidden, hiddenMs, boxWidthPx } = videoOf("/not-displayed");
    assert.deepEqual([isHidden, boxWidthPx], [true, 0]);
    assert.ok(hiddenMs >= 20_000 && hiddenMs < 25_000, `${hiddenMs}`);
    assert.deepEqual(nudgeOf("/not-displayed")?.action, {
      id: "lowerWhenHidden",
      heightPx: 240,
    });
    assert.equal(videoOf("/with-sound-alone").hasAudioRendition, true);
    assert.equal(videoOf("/not-displayed").hasAudioRendition, false);
  });

  test("the page detects nothing, and no message contains its address or text", async () => {
    for (const frame of page.frames().slice(1)) {
      assert.deepEqual(await frame.evaluate("errors"), [], frame.url());
    }
    assert.ok(observed.length >= 8, `${observed.length}`);
    for (const { observation } of observed) observationSchema.parse(observation);
    assert.equal(
      /https?:|film|\.mp4/.test(JSON.stringify(observed.map((one) => one.observation))),
      false,
    );
  });
});
