import { urlHash } from "@digital-cleanup/page-weight";
import type { MediaEntry } from "./messages.ts";

/** A player is reported again once it has buffered this much more of its file. */
const minShareGrowth = 0.004;

/** Returns what to report of the player of a `progress` event, or `undefined` if little has changed. */
export function createPlayerMeasure(): (event: Event) => MediaEntry | undefined {
  const shares = new Map<string, number>();
  return ({ target, isTrusted }) => {
    if (!isTrusted || !(target instanceof HTMLMediaElement)) return undefined;
    const { currentSrc } = target;
    const share = readBufferedShare(target);
    if (!(share >= (shares.get(currentSrc) ?? -1) + minShareGrowth)) return undefined;
    shares.set(currentSrc, share);
    return describePlayer(currentSrc, share);
  };
}

/** The share of its file that a player has buffered: 0 if a script feeds it, `NaN` for an endless file. */
function readBufferedShare({ buffered, duration, currentSrc }: HTMLMediaElement): number {
  if (!currentSrc.startsWith("http")) return currentSrc.startsWith("blob") ? 0 : Number.NaN;
  let seconds = 0;
  for (let range = 0; range < buffered.length; range += 1) {
    seconds += buffered.end(range) - buffered.start(range);
  }
  return Math.min(1, seconds / duration);
}

const describePlayer = (source: string, bufferedShare: number): MediaEntry => ({
  urlHash: urlHash(source),
  bufferedShare,
  isFedByScript: !source.startsWith("http"),
  seenMs: Date.now(),
});
