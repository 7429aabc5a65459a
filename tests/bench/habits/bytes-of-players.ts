import { setTimeout as wait } from "node:timers/promises";
import { emptyHabitState } from "@digital-cleanup/habits";
import type { Page } from "puppeteer-core";
import type { VideoSite } from "../../corpus/video/site/open-video-site.ts";
import { players } from "../../corpus/video/site/players.ts";
import { nudgeSide } from "../../e2e/path/video-side.ts";
import { launchChromium } from "../../rig/chromium.ts";
import type { Rig } from "../../rig/rig.ts";
import type { Measured } from "../in-markdown.ts";

const seconds = 40;

async function untilPlayed(page: Page, until: number): Promise<void> {
  while ((await page.evaluate(() => document.querySelector("video")!.currentTime)) < until) {
    await wait(200);
  }
}

type Way = "without" | "nudge" | "rule";

/** What the sockets of the films' server carried for so many seconds of film. */
async function bytesOf(rig: Rig, control: Page, site: VideoSite, player: string, way: Way) {
  await rig.writeStorage({
    habits: emptyHabitState(),
    "habits-fit-sites": way === "rule" ? [site.origin] : [],
  });
  await control.waitForFunction(
    async (isWanted: boolean) => {
      type Apis = { scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> } };
      const apis = globalThis as unknown as Record<"browser" | "chrome", Apis>;
      const { scripting } = apis.browser ?? apis.chrome;
      const registered = await scripting.getRegisteredContentScripts();
      return registered.some(({ id }) => id === "video-manifests") === isWanted;
    },
    {},
    way === "rule",
  );
  const before = site.mediaBytes();
  const page = await rig.visit(
    `${site.origin}/film?player=${encodeURIComponent(player)}&box=320x180&buffer=10&muted`,
  );
  const nudges = await nudgeSide(rig, control, page);
  await page.click("#play");
  if (way === "nudge" && (await nudges.until(18_000))) await nudges.press();
  await untilPlayed(page, seconds);
  const bytes = site.mediaBytes() - before;
  await page.close();
  return bytes;
}

export async function bytesOfPlayers(site: VideoSite): Promise<Measured> {
  const rig = await launchChromium();
  const rows: Record<string, string>[] = [];
  try {
    await rig.untilMeasuring();
    const control = await rig.openDashboard("settings");
    for (const player of Object.keys(players)) {
      const without = await bytesOf(rig, control, site, player, "without");
      const nudge = await bytesOf(rig, control, site, player, "nudge");
      const rule = await bytesOf(rig, control, site, player, "rule");
      const cell = (bytes: number) =>
        `${(bytes / 1000).toFixed(0)} kB (${((bytes / without - 1) * 100).toFixed(0)} %)`;
      rows.push({
        player,
        without: `${(without / 1000).toFixed(0)} kB`,
        "nudge accepted": cell(nudge),
        "rule of the site": cell(rule),
      });
    }
  } finally {
    await rig.close();
  }
  return {
    title: "Bytes of a film with each player (Chromium)",
    note: `${seconds} s of a film whose rungs weigh 80, 40, 20 and 8 kbit/s and its sound 12, in a place of 320 × 180, ten seconds held ahead; counted at the sockets of its server. The nudge comes after ten seconds, and a player within no reach is only offered the rule, which acts from the next load on. Files of the browser's own player and of plyr come whole.`,
    rows,
  };
}
