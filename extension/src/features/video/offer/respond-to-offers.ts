import { neededHeightPx } from "@digital-cleanup/habits";
import { contentRuntime } from "../../../platform/page/content-runtime.ts";
import { playSound } from "../video-actions.ts";
import { hasMuchLeftToLoad, updateControl, type VideoSession } from "../video-session.ts";
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

/** A video that plays in view, else one that was lowered or plays; not if the person has chosen its quality. */
function findWatched(sessions: ReadonlyMap<HTMLVideoElement, VideoSession>) {
  const inReach = [...sessions.values()].filter(({ isReleased }) => !isReleased);
  const isPlaying = ({ video }: VideoSession) => !video.element.paused;
  return (
    inReach.find((session) => isPlaying(session) && !session.video.isHidden) ??
    inReach.find((session) => session.lowered ?? isPlaying(session))
  );
}

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
  const { element, isHidden } = video;
  control.sound?.check?.();
  const { videoHeight: fromHeightPx } = element;
  const loaded = video.loaded();
  // Its picture is being loaded.
  if (fromHeightPx === 0 || !loaded) return {};
  const offer = {
    fromHeightPx,
    neededHeightPx: neededHeightPx(video.picture()),
    renditionHeightsPx: isHidden ? [] : state.renditionHeightsPx,
    canSound:
      control.sound?.isAvailable === true &&
      !element.muted &&
      element.volume > 0 &&
      hasMuchLeftToLoad(element),
    loaded,
  };
  return { offer };
}
