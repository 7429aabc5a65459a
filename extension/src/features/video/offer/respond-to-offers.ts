import { neededHeightPx } from "@digital-cleanup/habits";
import { contentRuntime } from "../../../platform/page/content-runtime.ts";
import { updateControl, type VideoSession } from "../video-session.ts";
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

/** A video that plays in view, and whose quality the person has not chosen. */
const findWatched = (sessions: ReadonlyMap<HTMLVideoElement, VideoSession>) =>
  [...sessions.values()].find(
    ({ video, isReleased }) => !video.element.paused && !video.isHidden && !isReleased,
  );

async function handle(message: OfferMessage, session: VideoSession): Promise<OfferResponse> {
  if (message.type === "video/lower") {
    const { heightPx, lessBytesPerHour } = message;
    session.lowered = { heightPx, lessBytesPerHour };
    await session.control?.cap(heightPx);
  } else if (message.type === "video/restore") {
    delete session.lowered;
    delete session.fitHeightPx;
    await session.control?.release();
  }
  if (session.lowered) return { lowered: session.lowered };
  if (!session.isBusy) await updateControl(session);
  const { video, control, state } = session;
  if (!control || !state || state.isChosenByHand) return {};
  const { videoHeight: fromHeightPx } = video.element;
  const needed = neededHeightPx(video.picture());
  const heightPx = lowerHeightPx(state.renditionHeightsPx, fromHeightPx, needed);
  const loaded = video.loaded();
  return heightPx === undefined || !loaded ? {} : { offer: { fromHeightPx, heightPx }, loaded };
}
