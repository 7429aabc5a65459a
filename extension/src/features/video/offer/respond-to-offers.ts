import { neededHeightPx } from "@digital-cleanup/habits";
import { contentRuntime } from "../../../platform/page/content-runtime.ts";
import { playSound } from "../video-actions.ts";
import { hasMuchLeftToLoad, updateControl, type VideoSession } from "../video-session.ts";
import { lowerHeightPx } from "./lower-height.ts";
import type { OfferMessage, OfferResponse } from "./offer-messages.ts";

/** Lowers the video that a person sees playing in this document, and restores it, when they ask for it in the popup. */
export function respondToOffers(sessions: ReadonlyMap<HTMLVideoElement, VideoSession>): void {
  contentRuntime().onMessage.addListener((message, _sender, respond) => {
    const { type } = message as Partial<OfferMessage>;
    const session = type?.startsWith("video/") && findWatched(sessions);
    if (!session) return undefined;
    handle(message as OfferMessage, session).then(respond, () => respond(undefined));
    // Without the polyfill, Chromium before version 144 accepts no promise, but `true` for a later response.
    return true;
  });
}

/** A video that was lowered, plays in view, or is heard, and whose quality the person has not chosen. */
function findWatched(sessions: ReadonlyMap<HTMLVideoElement, VideoSession>) {
  const inReach = [...sessions.values()].filter(({ isReleased }) => !isReleased);
  const playing = inReach.filter(({ video }) => !video.element.paused);
  return (
    inReach.find(({ lowered }) => lowered) ??
    playing.find(({ video }) => !video.isHidden) ??
    playing.find(({ video }) => isHeard(video.element))
  );
}

const isHeard = ({ muted, volume }: HTMLVideoElement): boolean => !muted && volume > 0;

async function handle(message: OfferMessage, session: VideoSession): Promise<OfferResponse> {
  if (message.type === "video/lower") {
    const { heightPx, lessBytesPerHour } = message;
    session.lowered = { heightPx, lessBytesPerHour };
    if (heightPx > 0) await session.control?.cap(heightPx);
    else await playSound(session);
  } else if (message.type === "video/restore") {
    delete session.lowered;
    delete session.fitHeightPx;
    await session.control?.release();
  }
  if (session.lowered) return { lowered: session.lowered };
  if (!session.isBusy) await updateControl(session);
  const { video, control, state } = session;
  if (!control || !state || state.isChosenByHand) return {};
  const heightPx = offeredHeightPx(session, state.renditionHeightsPx);
  const loaded = video.loaded();
  const { videoHeight: fromHeightPx } = video.element;
  return heightPx === undefined || !loaded ? {} : { offer: { fromHeightPx, heightPx }, loaded };
}

/** A lower definition; the sound alone, if there is none or nothing of the picture is seen. */
function offeredHeightPx(session: VideoSession, heightsPx: number[]): number | undefined {
  const { element, isHidden } = session.video;
  const sound = session.control?.sound;
  // Its picture is being loaded.
  if (element.videoHeight === 0) return undefined;
  sound?.check?.();
  const lower = isHidden
    ? undefined
    : lowerHeightPx(heightsPx, element.videoHeight, neededHeightPx(session.video.picture()));
  const canSound = sound?.isAvailable && isHeard(element) && hasMuchLeftToLoad(element);
  return lower ?? (canSound ? 0 : undefined);
}
