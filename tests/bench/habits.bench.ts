import { setTimeout as wait } from "node:timers/promises";
import { openVideoSite, type VideoSite } from "../corpus/video/site/open-video-site.ts";
import { bytesOfPlayers } from "./habits/bytes-of-players.ts";
import { mailNudgeDelay } from "./habits/mail-nudge-delay.ts";
import { playingCost } from "./habits/playing-cost.ts";
import { nudgeHost } from "../rig/page/nudge-host.ts";
import { forgetHabits } from "../rig/page/habit-state.ts";
import type { Rig } from "../rig/rig.ts";
import type { Measured } from "./in-markdown.ts";
import { delayRows, rounds } from "./habits/delay-rows.ts";

/** Measures the time from the shrinking of the player's box to the nudge, by the page's clock. */
async function delayMs(rig: Rig, site: VideoSite): Promise<number> {
  await forgetHabits(rig);
  const page = await rig.visit(`${site.origin}/film?player=hls.js&box=1900x1069&muted`);
  await page.click("#play");
  while ((await page.evaluate(() => document.querySelector("video")!.currentTime)) < 12) {
    await wait(200);
  }
  const durationMs = await page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const startedMs = performance.now();
        new MutationObserver((_, observer) => {
          if (!document.querySelector(selector)) return;
          observer.disconnect();
          resolve(performance.now() - startedMs);
        }).observe(document.documentElement, { childList: true });
        document.querySelector<HTMLElement>("#box")!.style.cssText = "width: 320px; height: 180px";
      }),
    nudgeHost,
  );
  await page.close();
  return durationMs;
}

async function nudgeDelay(site: VideoSite): Promise<Measured> {
  const rows = await delayRows(async (rig) => {
    await rig.untilMeasuring();
    return () => delayMs(rig, site);
  });
  return {
    title: "Delay from shrinking a player to the nudge",
    note: `${rounds} times each, after twelve seconds of play. Videos are sampled once a second.`,
    rows,
  };
}

export async function run() {
  const site = await openVideoSite();
  try {
    return [
      await playingCost(site),
      await nudgeDelay(site),
      await mailNudgeDelay(),
      await bytesOfPlayers(site),
    ];
  } finally {
    await site.close();
  }
}
