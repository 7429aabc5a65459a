import type { Ask, Reply } from "../control/player-protocol.ts";
import { quietly } from "./search-players.ts";
import { findPlayer } from "./find-player.ts";

/** Answers what the script outside of the page asks about its players. */
export function answerAsks(port: MessagePort): void {
  port.addEventListener("message", ({ data }: MessageEvent<Ask>) => {
    const player = quietly(() => findPlayer(data.source));
    if (data.verb === "cap") quietly(() => player?.cap(data.heightPx));
    if (data.verb === "release") quietly(() => player?.release());
    if (data.verb === "letGo") quietly(() => player?.letGo?.());
    const state = quietly(() => player?.read());
    const reply: Reply = { id: data.id, ...(state && { state }) };
    port.postMessage(reply);
  });
  port.start();
}
