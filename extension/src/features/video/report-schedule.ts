import { neededHeightPx } from "@digital-cleanup/habits";
import type { Film } from "./video-session.ts";
import { isFullScreen } from "../../platform/watch-moment.ts";

/** From here on it is worth knowing the player, so that it is known when there may be something to say. */
const learnFromMs = 5000;
const learnUntilMs = 20_000;
export const toldFromMs = 10_000;
const hiddenFromMs = 20_000;
/** Less than this times what is needed is not worth asking anybody about. */
const worthRatio = 1.2;
/** Told again after so much more of it, for what kept a nudge away goes by. */
const againRatio = 1.5;

/** Whether something may be learnt or said now: at most now and then, and at once when the picture or its place changed. */
export function isDue(film: Film): boolean {
  const { video, control } = film;
  const { element, playedMs, hiddenMs, isHidden } = video;
  if (element.videoHeight === 0 || playedMs < learnFromMs || film.isLoweredNow) return false;
  if (isHidden) return !element.muted && element.volume > 0 && hiddenMs >= film.nextHiddenMs;
  film.nextHiddenMs = hiddenFromMs;
  if (element.videoHeight < neededHeightPx(video.picture()) * worthRatio) return false;
  if (playedMs < toldFromMs) return !control;
  const isLearning = !control && playedMs < learnUntilMs;
  return isLearning || playedMs >= film.nextSeenMs || keyOf(film) !== film.lastKey;
}

export function noteTold(film: Film): void {
  const { playedMs, hiddenMs, isHidden } = film.video;
  if (isHidden) film.nextHiddenMs = hiddenMs * againRatio;
  else film.nextSeenMs = playedMs * againRatio;
  film.lastKey = keyOf(film);
}

/** What makes another observation of it. */
function keyOf({ video, control, nextLoadHeightsPx }: Film): string {
  const { element } = video;
  const needed = Math.round(neededHeightPx(video.picture()) / 50);
  return [
    element.videoHeight,
    needed,
    isFullScreen(),
    video.isHidden,
    control !== undefined,
    nextLoadHeightsPx.length,
  ].join();
}
