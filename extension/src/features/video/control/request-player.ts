import type { PlayerRequest, PlayerResponse, PlayerState } from "./player-protocol.ts";
import { parsePlayerState } from "./parse-player-state.ts";
import { createPageRequester } from "./request-page.ts";

type WithoutId<Request> = Request extends unknown ? Omit<Request, "id"> : never;

const timeoutMs = 1500;

const sendRequest = createPageRequester<PlayerResponse>("video-players");

/** Sends a request to the player of this document that plays the source; undefined if no known player does. */
export async function requestPlayer(
  request: WithoutId<PlayerRequest>,
): Promise<PlayerState | undefined> {
  return parsePlayerState((await sendRequest(request, timeoutMs))?.state);
}
