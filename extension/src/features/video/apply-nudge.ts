import {
  type ActionResult,
  neededHeightPx,
  type Nudge,
  targetHeightPx,
} from "@digital-cleanup/habits";
import type { Film, WhenHidden } from "./video-session.ts";

/** Somebody who only looks away for a moment loses nothing. */
const graceMs = 3000;

/** Does what a nudge proposed. Against a choice made by hand nothing is done. */
export async function perform(nudge: Nudge, film: Film): Promise<ActionResult> {
  const { action } = nudge;
  if (film.isLeftAlone || (await film.control?.read())?.isChosenByHand) {
    return { isDone: false, why: "chosenByHand" };
  }
  switch (action.id) {
    case "lowerQuality":
      if (!film.control) return { isDone: false, why: "noPlayer" };
      film.fitPx = action.heightPx;
      await film.control.cap(action.heightPx);
      return { isDone: true };
    case "lowerWhenHidden":
    case "lowestRung":
      return whenHidden(film, { kind: "lower", heightPx: action.heightPx });
    case "audioOnly":
      return whenHidden(film, { kind: "sound" });
    case "pauseWhenHidden":
      return whenHidden(film, { kind: "pause" });
    default:
      return { isDone: false, why: "notHere" };
  }
}

async function whenHidden(film: Film, asked: WhenHidden): Promise<ActionResult> {
  if (asked.kind !== "pause" && !film.control) return { isDone: false, why: "noPlayer" };
  film.whenHidden = asked;
  if (film.video.isHidden) await lower(film, asked);
  return { isDone: true };
}

/** Once a second: keeps to what the person asked for, and to what they choose in the player itself. */
export async function keepUp(film: Film): Promise<void> {
  const isOurs = film.isLoweredNow || film.fitPx !== undefined;
  if (film.isLeftAlone || film.isBusy || (!isOurs && !film.whenHidden)) return;
  film.isBusy = true;
  try {
    if (isOurs && (await film.control?.read())?.isChosenByHand) {
      film.isLeftAlone = true;
      await film.control?.letGo?.();
      return;
    }
    const { isHidden, hiddenMs } = film.video;
    if (film.isLoweredNow && !isHidden) await restore(film);
    else if (film.isLoweredNow && film.whenHidden?.kind === "sound") {
      await film.control?.sound?.play();
    } else if (!film.isLoweredNow && isHidden && hiddenMs > graceMs && film.whenHidden) {
      await lower(film, film.whenHidden);
    } else if (!isHidden) await fitAgain(film);
  } finally {
    film.isBusy = false;
  }
}

async function lower(film: Film, { kind, ...asked }: WhenHidden): Promise<void> {
  if (film.isLoweredNow) return;
  film.isLoweredNow = true;
  if (kind === "pause") film.video.element.pause();
  else if (kind === "sound") await film.control?.sound?.play();
  else if ("heightPx" in asked) await film.control?.cap(asked.heightPx);
}

async function restore(film: Film): Promise<void> {
  film.isLoweredNow = false;
  const { element } = film.video;
  if (film.whenHidden?.kind === "pause") {
    if (element.paused && !element.ended) await element.play();
    return;
  }
  if (film.fitPx === undefined) await film.control?.release();
  else await film.control?.cap(film.fitPx);
}

/** A place that became larger, such as a full screen, gets the picture it needs. */
async function fitAgain(film: Film): Promise<void> {
  if (film.fitPx === undefined) return;
  const picture = film.video.picture();
  const rungs = film.state?.rungHeightsPx ?? [];
  const needed = neededHeightPx(picture);
  if (needed === 0) return;
  const target = targetHeightPx(rungs, needed) ?? Math.max(...rungs);
  if (!Number.isFinite(target) || target === film.fitPx) return;
  film.fitPx = target;
  await film.control?.cap(target);
}
