import { openVideoSite } from "../corpus/video/site/open-video-site.ts";
import { bytesOfPlayers } from "./habits/bytes-of-players.ts";
import { mailNudgeDelay } from "./habits/mail-nudge-delay.ts";
import { nudgeDelay } from "./habits/nudge-delay.ts";
import { playingCost } from "./habits/playing-cost.ts";

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
