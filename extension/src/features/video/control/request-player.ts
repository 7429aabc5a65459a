import { askerOf } from "./request-page.ts";
import type { Ask, PlayerState, Reply } from "./player-protocol.ts";

type Verb = Ask extends infer Each ? (Each extends Ask ? Omit<Each, "id"> : never) : never;

const waitMs = 1500;
const mostRungs = 100;
const highestPx = 100_000;

const ask = askerOf<Reply>("cleanup-video", "video-players");

/** Asks the players of this document; `undefined` where none is known that shows this source. */
export async function askPlayers(verb: Verb): Promise<PlayerState | undefined> {
  return checked((await ask(verb, waitMs))?.state);
}

/** The page may have answered in place of ours: numbers and truths only. */
function checked(state: unknown): PlayerState | undefined {
  if (typeof state !== "object" || state === null) return undefined;
  const { rungHeightsPx, isLive, isChosenByHand } = state as Partial<PlayerState>;
  if (!Array.isArray(rungHeightsPx)) return undefined;
  const heights = rungHeightsPx.filter(
    (height) => Number.isInteger(height) && height > 0 && height <= highestPx,
  );
  return {
    rungHeightsPx: [...new Set(heights)].slice(0, mostRungs),
    isLive: isLive === true,
    isChosenByHand: isChosenByHand === true,
  };
}
