import type { PlayerRequest, PlayerResponse } from "../control/player-protocol.ts";
import { findPlayer } from "./find-player.ts";
import { ignoreErrors } from "./ignore-errors.ts";

/** Responds to the content script's requests about the players of this page. */
export function answerPlayerRequests(port: MessagePort): void {
  port.addEventListener("message", ({ data }: MessageEvent<PlayerRequest>) => {
    const player = ignoreErrors(() => findPlayer(data.source));
    if (data.verb === "cap") ignoreErrors(() => player?.cap(data.heightPx));
    if (data.verb === "release") ignoreErrors(() => player?.release());
    if (data.verb === "yield") ignoreErrors(() => player?.yield?.());
    const state = ignoreErrors(() => player?.read());
    const response: PlayerResponse = { id: data.id, ...(state && { state }) };
    port.postMessage(response);
  });
  port.start();
}
