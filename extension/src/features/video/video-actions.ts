import {
  type ActionResult,
  neededHeightPx,
  type Nudge,
  targetHeightPx,
} from "@digital-cleanup/habits";
import type { HiddenAction, VideoSession } from "./video-session.ts";

/** A person who looks away for a moment keeps the quality. */
const hiddenGraceMs = 3000;

/** Performs the action of a nudge, unless the person chose a quality in the player. */
export async function applyNudge({ action }: Nudge, session: VideoSession): Promise<ActionResult> {
  if (session.isReleased || (await session.control?.read())?.isChosenByHand) {
    return { isDone: false, why: "chosenByHand" };
  }
  switch (action.id) {
    case "lowerQuality":
      if (!session.control) return { isDone: false, why: "noPlayer" };
      session.fitHeightPx = action.heightPx;
      await session.control.cap(action.heightPx);
      return { isDone: true };
    case "lowerWhenHidden":
    case "lowestRendition":
      return setHiddenAction(session, { kind: "lower", heightPx: action.heightPx });
    case "audioOnly":
      return setHiddenAction(session, { kind: "sound" });
    case "pauseWhenHidden":
      return setHiddenAction(session, { kind: "pause" });
    default:
      return { isDone: false, why: "notHere" };
  }
}

async function setHiddenAction(session: VideoSession, action: HiddenAction): Promise<ActionResult> {
  if (action.kind !== "pause" && !session.control) return { isDone: false, why: "noPlayer" };
  session.hiddenAction = action;
  if (session.video.isHidden) await startHiddenAction(session, action);
  return { isDone: true };
}

/**
 * To be called once a second: applies the accepted action, and stops when the person chooses a
 * quality in the player.
 */
export async function maintainActions(session: VideoSession): Promise<void> {
  const isChanged =
    session.isHiddenActionActive ||
    session.fitHeightPx !== undefined ||
    session.lowered !== undefined;
  if (session.isReleased || session.isBusy || (!isChanged && !session.hiddenAction)) return;
  session.isBusy = true;
  try {
    if (isChanged && (await session.control?.read())?.isChosenByHand) {
      session.isReleased = true;
      delete session.lowered;
      await session.control?.yield?.();
      return;
    }
    if (session.lowered?.heightPx === 0) {
      await playSound(session);
      return;
    }
    const { isHiddenActionActive, hiddenAction, video } = session;
    const { isHidden, hiddenMs } = video;
    if (isHiddenActionActive && !isHidden) await endHiddenAction(session);
    else if (isHiddenActionActive && hiddenAction?.kind === "sound") {
      await session.control?.sound?.keepPlaying();
    } else if (!isHiddenActionActive && isHidden && hiddenMs > hiddenGraceMs && hiddenAction) {
      await startHiddenAction(session, hiddenAction);
    } else if (!isHidden) await refit(session);
  } finally {
    session.isBusy = false;
  }
}

/** The sound alone, as asked in the popup; with the picture again if it cannot be loaded. */
export async function playSound(session: VideoSession): Promise<void> {
  const { control } = session;
  await control?.sound?.keepPlaying();
  if (control?.sound?.isAvailable) return;
  delete session.lowered;
  await control?.release();
}

async function startHiddenAction(session: VideoSession, action: HiddenAction): Promise<void> {
  if (session.isHiddenActionActive) return;
  session.isHiddenActionActive = true;
  if (action.kind === "pause") session.video.element.pause();
  else if (action.kind === "sound") await session.control?.sound?.keepPlaying();
  else await session.control?.cap(action.heightPx);
}

async function endHiddenAction(session: VideoSession): Promise<void> {
  session.isHiddenActionActive = false;
  const { element } = session.video;
  if (session.hiddenAction?.kind === "pause") {
    if (element.paused && !element.ended) await element.play();
    return;
  }
  const heightPx = session.lowered?.heightPx ?? session.fitHeightPx;
  if (heightPx === undefined) await session.control?.release();
  else await session.control?.cap(heightPx);
}

/** A box that has grown, for example to full screen, gets the picture it needs. */
async function refit(session: VideoSession): Promise<void> {
  if (session.fitHeightPx === undefined || session.lowered) return;
  const heights = session.state?.renditionHeightsPx ?? [];
  const needed = neededHeightPx(session.video.picture());
  if (needed === 0) return;
  const target = targetHeightPx(heights, needed) ?? Math.max(...heights);
  if (!Number.isFinite(target) || target === session.fitHeightPx) return;
  session.fitHeightPx = target;
  await session.control?.cap(target);
}
