import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { emptyHabitState, setStance } from "@digital-cleanup/habits";
import type { Page } from "puppeteer-core";
import { openVideoSite, type VideoSite } from "../corpus/video/site/open-video-site.ts";
import { launchChromium } from "../rig/chromium.ts";
import { launchFirefox } from "../rig/firefox.ts";
import type { Rig } from "../rig/rig.ts";

/** Players by the film they show; two have a variant of nothing but sound among those with pictures. */
const films = {
  "hls.js": "player=hls.js&list=film-heard.m3u8",
  "video.js": "player=video.js&list=film-heard.m3u8",
  "dash.js": "player=dash.js",
  "shaka dash": "player=shaka%20dash",
  "shaka hls": "player=shaka%20hls&list=film-heard.m3u8",
};
type Name = keyof typeof films;
const names = Object.keys(films) as Name[];

const stateOf = (page: Page) =>
  page.evaluate(() => {
    const video = document.querySelector("video")!;
    return {
      heightPx: video.videoHeight,
      isPlaying: !video.paused,
      seconds: video.currentTime,
      rate: video.playbackRate,
      errors: (window as unknown as { errors: string[] }).errors,
    };
  });

async function untilHeights(pages: Record<Name, Page>, wanted: number, limitMs: number) {
  let heights: Record<string, number> = {};
  for (const until = Date.now() + limitMs; Date.now() < until; await wait(200)) {
    const states = await Promise.all(
      names.map(async (name) => [name, (await stateOf(pages[name])).heightPx] as const),
    );
    heights = Object.fromEntries(states);
    if (Object.values(heights).every((heightPx) => heightPx === wanted)) break;
  }
  return heights;
}

const each = (heightPx: number) => Object.fromEntries(names.map((name) => [name, heightPx]));

describe("films that are heard and not seen", { concurrency: 2 }, () => {
  for (const [browser, launch] of Object.entries({
    chromium: launchChromium,
    firefox: launchFirefox,
  })) {
    describe(`in ${browser}`, { concurrency: 1 }, () => {
      let rig: Rig;
      let site: VideoSite;
      const pages = {} as Record<Name, Page>;
      before(async () => {
        [rig, site] = await Promise.all([launch(), openVideoSite()]);
        await rig.untilMeasuring();
        await rig.writeStorage({
          habits: setStance(emptyHabitState(), "streaming/audio-only", "acts"),
          settings: { habits: { rules: { "streaming/audio-only": { minimumHiddenMs: 20_000 } } } },
        });
      });
      after(async () => {
        await rig?.close();
        await site?.close();
      });

      test("every player goes to the lowest rung and then to sound alone, where the film was", async () => {
        for (const [at, name] of names.entries()) {
          const page = await rig.visit(
            `${site.origin}/film?${films[name]}&box=320x180&buffer=4&tag=heard-${at}`,
          );
          pages[name] = page;
          await page.click("#play");
          while ((await stateOf(page)).seconds < 0.5) await wait(100);
        }
        await rig.openDashboard("settings");
        assert.deepEqual(await untilHeights(pages, 1080, 1000), each(1080));
        assert.deepEqual(await untilHeights(pages, 0, 50_000), each(0));
        console.log(Object.fromEntries(await Promise.all(names.map(async (n) => [n, await stateOf(pages[n])]))));
      });

      test("nothing but sound is asked for then, and the servers send less than the lowest rung weighs", async () => {
        site.takeAsked();
        const before = names.map((_, at) => site.mediaBytes(`heard-${at}`));
        await wait(8000);
        const asked = [...new Set(site.takeAsked())];
        console.log(asked, names.map((_, at) => site.mediaBytes(`heard-${at}`) - before[at]!));
      });

      test("seen again, each has its picture back", async () => {
        for (const name of names) {
          await pages[name].bringToFront();
          for (const until = Date.now() + 15000; Date.now() < until; await wait(200)) if ((await stateOf(pages[name])).heightPx === 1080) break;
          console.log(name, await stateOf(pages[name]));
        }
      });
    });
  }
});
