import { openVideoSite } from "../corpus/video/site/open-video-site.ts";
import { bytesOfPlayers } from "./habits/bytes-of-players.ts";
import { playingCost } from "./habits/playing-cost.ts";

export async function run() {
  const site = await openVideoSite();
  try {
    return [await playingCost(site), await bytesOfPlayers(site)];
  } finally {
    await site.close();
  }
}
