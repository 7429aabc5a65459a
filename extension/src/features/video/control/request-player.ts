import type { PlayerRequest, PlayerResponse, PlayerState } from "./player-protocol.ts";
import { createPageRequester } from "./request-page.ts";

type WithoutId<Request> = Request extends unknown ? Omit<Request, "id"> : never;

const timeoutMs = 1500;
const maxRenditions = 100;
const maxHeightPx = 100_000;

const sendRequest = createPageRequester<PlayerResponse>("video-players");

/** Sends a request to the player of this document that plays the source; undefined if no known player does. */
export async function requestPlayer(
  request: WithoutId<PlayerRequest>,
): Promise<PlayerState | undefined> {
  return parseState((await sendRequest(request, timeoutMs))?.state);
}

/** Keeps only numbers and booleans, for the page may have responded in place of the script. */
function parseState(state: unknown): PlayerState | undefined {
  if (typeof state !== "object" || state === null) return undefined;
  const { renditionHeightsPx, isLive, isChosenByHand } = state as Partial<PlayerState>;
  if (!Array.isArray(renditionHeightsPx)) return undefined;
  const heights = renditionHeightsPx.filter(
    (height) => Number.isInteger(height) && height > 0 && height <= maxHeightPx,
  );
  return {
    renditionHeightsPx: [...new Set(heights)].slice(0, maxRenditions),
    isLive: isLive === true,
    isChosenByHand: isChosenByHand === true,
  };
}
