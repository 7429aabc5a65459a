import type { PlayerState } from "./player-protocol.ts";

const maxRenditions = 100;
const maxHeightPx = 100_000;

/** Keeps only numbers and booleans, for the page may have responded in place of the script. */
export function parsePlayerState(state: unknown): PlayerState | undefined {
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
