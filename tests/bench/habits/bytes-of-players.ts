import { setTimeout as wait } from "node:timers/promises";
import type { Frame, Page } from "puppeteer-core";
import type { VideoSite } from "../../corpus/video/site/open-video-site.ts";
import { players } from "../../corpus/video/site/players.ts";
import { nudgeSide } from "../../e2e/video/video-page.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { forgetHabits } from "../../rig/page/habit-state.ts";
import { registeredScripts } from "../../rig/page/with-apis.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Measured } from "../in-markdown.ts";

const seconds = 40;

async function untilPlayed(frame: Frame, until: number): Promise<void> {
  while ((await frame.evaluate(() => document.querySelector("video")!.currentTime)) < until) {
    await wait(200);
  }
}

/** Turns the rule of the site on or off, and waits until the browser has registered its script. */
async function setRule(rig: Rig, control: Page, site: VideoSite, isOn: boolean): Promise<void> {
  await rig.writeStorage({ "habits-fit-sites": isOn ? [site.origin] : [] });
  await waitUntil(
    "the script of the rule",
    async () => (await registeredScripts(control)).includes("video-manifests") === isOn,
  );
}

const names = Object.keys(players);
const playerUrl = (player: string, tag: string) =>
  `/film?player=${encodeURIComponent(player)}&box=320x180&buffer=10&muted&tag=${tag}`;

/** Plays all players at once, each in a frame, without accepting any nudge. */
async function playAll(rig: Rig, site: VideoSite, way: string): Promise<number[]> {
  const sources = names.map((player, at) => `${playerUrl(player, `${way}-${at}`)}&autoplay`);
  const query = sources.map((source) => `src=${encodeURIComponent(source)}`).join("&");
  const page = await rig.visit(`${site.origin}/frames?${query}`);
  const bytes = await Promise.all(
    page
      .frames()
      .slice(1)
      .map(async (frame, at) => {
        await untilPlayed(frame, seconds);
        return site.mediaBytes(`${way}-${at}`);
      }),
  );
  await page.close();
  return bytes;
}

/** Plays one player in its own page, and accepts its nudge by mouse as soon as it appears. */
async function playNudged(rig: Rig, control: Page, site: VideoSite, player: string, at: number) {
  await forgetHabits(rig);
  const page = await rig.visit(`${site.origin}${playerUrl(player, `nudge-${at}`)}`);
  const nudges = await nudgeSide(rig, control, page);
  await page.click("#play");
  if (await nudges.until(18_000)) await nudges.press();
  await untilPlayed(page.mainFrame(), seconds);
  const bytes = site.mediaBytes(`nudge-${at}`);
  await page.close();
  return bytes;
}

export async function bytesOfPlayers(site: VideoSite): Promise<Measured> {
  const rig = await launchChromium();
  try {
    await rig.untilMeasuring();
    const control = await rig.openDashboard("settings");
    const without = await playAll(rig, site, "without");
    const nudged: number[] = [];
    for (const [at, player] of names.entries()) {
      await setRule(rig, control, site, false);
      nudged.push(await playNudged(rig, control, site, player, at));
    }
    await setRule(rig, control, site, true);
    const ruled = await playAll(rig, site, "rule");
    const cell = (bytes: number, at: number) =>
      `${(bytes / 1000).toFixed(0)} kB (${((bytes / without[at]! - 1) * 100).toFixed(0)} %)`;
    return {
      title: "Bytes of a video with each player (Chromium)",
      note: `${seconds} s of a video with renditions of 80, 40, 20 and 8 kbit/s and sound of 12, in a box of 320 × 180 with a buffer of ten seconds; counted at the sockets of its server. The nudge appears after ten seconds. Players that the extension cannot control are only offered the rule, which applies from the next load. Files for the browser's own player and plyr are served at 15 kB a second, and a replaced file is fetched from the current position.`,
      rows: names.map((player, at) => ({
        player,
        without: `${(without[at]! / 1000).toFixed(0)} kB`,
        "nudge accepted": cell(nudged[at]!, at),
        "rule of the site": cell(ruled[at]!, at),
      })),
    };
  } finally {
    await rig.close();
  }
}
