import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { emptyHabitState, setStance } from "@digital-cleanup/habits";
import type { Frame, Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { openVideoSite, type VideoSite } from "../../corpus/video/site/open-video-site.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import type { Rig } from "../../rig/rig.ts";

/** Videos by their tag. Some have an audio-only variant among those with pictures. */
const switching = {
  hls: "player=hls.js&list=film-heard.m3u8",
  videojs: "player=video.js&list=film-heard.m3u8",
  dash: "player=dash.js",
  shakadash: "player=shaka%20dash",
  shakahls: "player=shaka%20hls&list=film-heard.m3u8",
};
/** A quality chosen by hand, subtitles, and a single-use address. */
const unchanged = { chosen: "player=hls.js&fixed", read: "player=hls.js", once: "player=hls.js" };
const players: Record<string, string> = { ...switching, ...unchanged };
const tags = Object.keys(switching);

type State = {
  heightPx: number;
  isPlaying: boolean;
  isPaused: boolean;
  seconds: number;
  source: string;
};

const stateOf = (frame: Frame): Promise<State & { errors: string[] }> =>
  frame.evaluate(() => {
    const video = document.querySelector("video")!;
    return {
      heightPx: video.videoHeight,
      isPlaying: !video.paused && video.readyState > 2,
      isPaused: video.paused,
      seconds: video.currentTime,
      source: video.currentSrc,
      errors: (window as unknown as { errors: string[] }).errors,
    };
  });

describe("videos that play unseen", () => {
  for (const [browser, launch] of Object.entries({
    chromium: launchChromium,
    firefox: () => launchFirefox({ hasSoundCard: true }),
  })) {
    describe(`in ${browser}`, () => {
      let rig: Rig;
      let site: VideoSite;
      let page: Page;
      const frames: Record<string, Frame> = {};
      const sources: Record<string, string> = {};

      /**
       * State of each video once every audible one continues with sound alone, or after a time
       * limit.
       */
      const until = async (isExpected: (state: State) => boolean, limitMs: number) => {
        const states: Record<string, State & { errors: string[] }> = {};
        for (const endMs = Date.now() + limitMs; Date.now() < endMs; await wait(200)) {
          for (const tag of Object.keys(players)) states[tag] = await stateOf(frames[tag]!);
          if (tags.every((tag) => isExpected(states[tag]!))) break;
        }
        return states;
      };
      const untilAll = (heightPx: number, limitMs: number) =>
        until((state) => state.heightPx === heightPx && state.isPlaying, limitMs);
      const heights = (states: Record<string, State>) =>
        Object.fromEntries(tags.map((tag) => [tag, states[tag]!.heightPx]));
      const each = (heightPx: number) => Object.fromEntries(tags.map((tag) => [tag, heightPx]));

      beforeAll(async () => {
        [rig, site] = await Promise.all([launch(), openVideoSite()]);
        await rig.untilMeasuring();
        const acts = setStance(emptyHabitState(), "streaming/audio-only", "acts");
        const notHidden = setStance(acts, "streaming/hidden-playing", "never");
        await rig.writeStorage({
          habits: setStance(notHidden, "streaming/oversized-video", "never"),
          settings: { habits: { rules: { "streaming/audio-only": { minimumHiddenMs: 20_000 } } } },
        });
        const query = Object.entries(players).map(([tag, player]) =>
          encodeURIComponent(`/film?${player}&box=200x112&buffer=4&tag=${tag}`),
        );
        page = await rig.visit(
          `${site.origin}/frames?${query.map((src) => `src=${src}`).join("&")}`,
        );
        for (const frame of page.frames().slice(1)) {
          const tag = new URL(frame.url()).searchParams.get("tag")!;
          frames[tag] = frame;
          await frame.click("#play");
        }
        await frames["read"]!.evaluate(() => {
          document.querySelector("video")!.addTextTrack("subtitles").mode = "showing";
        });
      });

      test("each player continues with sound alone and requests nothing else", async () => {
        while ((await stateOf(frames["read"]!)).seconds < 7) await wait(100);
        const whole = await untilAll(1080, 15_000);
        assert.deepEqual(heights(whole), each(1080));
        for (const [tag, { source }] of Object.entries(whole)) sources[tag] = source;
        await rig.openDashboard("settings");

        const sound = await untilAll(0, 45_000);
        assert.deepEqual(heights(sound), each(0));
        for (const tag of Object.keys(players)) site.takeRequested(tag);
        const bytesBefore = tags.map((tag) => site.mediaBytes(tag));
        await wait(6000);
        for (const [at, tag] of tags.entries()) {
          const { seconds, isPlaying, errors } = await stateOf(frames[tag]!);
          // The same position, minus the loading time.
          const playedSeconds = seconds - sound[tag]!.seconds;
          assert.ok(isPlaying && playedSeconds > 3 && playedSeconds < 8, `${tag} ${playedSeconds}`);
          assert.ok(sound[tag]!.seconds > 20, `${tag} ${sound[tag]!.seconds}`);
          assert.deepEqual(errors, [], tag);
          const asked = [...new Set(site.takeRequested(tag))];
          assert.deepEqual(asked, ["film-stream4.mp4"], tag);
          // 12 kbit/s of sound in segments of two seconds. The lowest rendition would add 8, the
          // previous one 80.
          const bytes = site.mediaBytes(tag) - bytesBefore[at]!;
          assert.ok(bytes > 3000 && bytes < 16_000, `${tag} ${bytes}`);
        }
      });

      test("once visible again, each shows its picture at the same second", async () => {
        const sound = await untilAll(0, 1);
        const startedMs = Date.now();
        await page.bringToFront();
        const whole = await untilAll(1080, 20_000);
        assert.deepEqual(heights(whole), each(1080));
        for (const tag of tags) {
          const passedSeconds = (Date.now() - startedMs) / 1000;
          const playedSeconds = whole[tag]!.seconds - sound[tag]!.seconds;
          assert.ok(
            playedSeconds >= 0 && playedSeconds < passedSeconds + 1,
            `${tag} ${playedSeconds}`,
          );
          assert.deepEqual([whole[tag]!.isPlaying, whole[tag]!.errors], [true, []], tag);
        }
      });

      test("a quality chosen by hand, subtitles or a single-use address prevent a reload", async () => {
        for (const tag of Object.keys(unchanged)) {
          const { source, errors } = await stateOf(frames[tag]!);
          assert.deepEqual([source, errors], [sources[tag], []], tag);
        }
      });

      test("a video paused while it plays sound only stays paused when its picture returns", async () => {
        const inEach = (act: () => void) =>
          Promise.all(tags.map((tag) => frames[tag]!.evaluate(act)));
        await inEach(() => {
          const video = document.querySelector("video")!;
          video.autoplay = true;
          video.currentTime = 5;
          (window as { film?: { setAutoPlay(is: boolean): void } }).film?.setAutoPlay(true);
        });
        await untilAll(1080, 10_000);
        await rig.openDashboard("settings");
        await untilAll(0, 30_000);
        await inEach(() => document.querySelector("video")!.pause());
        const paused = await until(({ isPaused }) => isPaused, 2000);
        assert.deepEqual(heights(paused), each(0));

        await page.bringToFront();
        await until(({ heightPx }) => heightPx > 0, 20_000);
        await wait(2000);
        for (const tag of tags) {
          const { isPaused, heightPx, seconds } = await stateOf(frames[tag]!);
          const movedSeconds = Math.abs(seconds - paused[tag]!.seconds);
          assert.ok(isPaused && heightPx > 0 && movedSeconds < 0.5, `${tag} ${movedSeconds}`);
        }
      });

      test("a page that reloads the sound by itself gets its picture back", async () => {
        const frame = frames["videojs"]!;
        await frame.evaluate(async () => {
          const video = document.querySelector("video")!;
          video.currentTime = 5;
          await video.play();
        });
        await rig.openDashboard("settings");
        const reaches = async (is: (state: State) => boolean, limitMs: number) => {
          for (const endMs = Date.now() + limitMs; Date.now() < endMs; await wait(200)) {
            if (is(await stateOf(frame))) return true;
          }
          return false;
        };
        const isSoundAlone = (state: State) => state.heightPx === 0 && state.isPlaying;
        assert.ok(await reaches(isSoundAlone, 45_000), "sound");
        await wait(1500);
        await frame.evaluate(() => {
          type Player = { currentSource(): object; src(source: object): void; play(): void };
          const { videojs } = window as unknown as {
            videojs: { getAllPlayers(): Player[] };
          };
          const player = videojs.getAllPlayers()[0]!;
          player.src(player.currentSource());
          player.play();
        });
        await wait(3000);
        await page.bringToFront();
        assert.ok(
          await reaches((state) => state.heightPx > 0 && state.isPlaying, 20_000),
          "picture",
        );
      });
    });
  }
});
