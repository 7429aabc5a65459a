import type { LoadedMedia } from "@digital-cleanup/habits";
import { browser } from "../../../platform/browser.ts";
import { isFirefox } from "../../../platform/build.ts";
import { answerPages } from "../../../platform/page-request.ts";
import { lowerHeightPx } from "./lower-height.ts";
import type { OfferMessage, OfferResponse } from "./offer-messages.ts";
import { lowerVideoRequest, type VideoOffer, videoOfferRequest } from "./offer-requests.ts";

/** Bytes an hour of the video in a tab, measured; undefined if too little was. */
type BytesPerHour = (tabId: number, loaded: LoadedMedia) => Promise<number | undefined>;

/** Answers what the popup asks about the video that plays in a tab. Call it synchronously. */
export function answerVideoOffers(bytesPerHour: BytesPerHour): void {
  const send = async (tabId: number, message: OfferMessage): Promise<VideoOffer> => {
    const response = await browser.tabs
      .sendMessage<OfferMessage, OfferResponse | undefined>(tabId, message)
      // No document of the tab observes videos.
      .catch(() => undefined);
    const { lowered, offer } = response ?? {};
    if (lowered) return { lowered };
    const bytes = offer && (await bytesPerHour(tabId, offer.loaded));
    if (!bytes) return {};
    const { fromHeightPx, renditionHeightsPx, neededHeightPx, canSound } = offer;
    const lower = lowerHeightPx(renditionHeightsPx, fromHeightPx, neededHeightPx);
    // In Firefox the picture did not always come back. Elsewhere the sound alone, if there is no lower definition or nothing of the picture is seen.
    const heightPx = lower ?? (canSound && !isFirefox ? 0 : undefined);
    if (heightPx === undefined) return {};
    const lessBytesPerHour = savedBytesPerHour(bytes, fromHeightPx, heightPx);
    return lessBytesPerHour > 0 ? { canLower: { heightPx, lessBytesPerHour } } : {};
  };
  answerPages(videoOfferRequest, ({ tabId }) => send(tabId, { type: "video/read-offer" }));
  answerPages(lowerVideoRequest, ({ tabId, to }) =>
    send(tabId, to ? { type: "video/lower", ...to } : { type: "video/restore" }),
  );
}

/** Encoders spend bytes on a picture in proportion to about the three-quarter power of its pixels. */
const perHeight = 2 * 0.75;

/** The most of the 32 to 160 kbit/s that Apple's HLS authoring specification recommends for stereo AAC (requirement 2.9). */
const maxSoundBytesPerHour = (160_000 / 8) * 3600;

/** Of a video whose bytes an hour were measured; `heightPx` is 0 for its sound alone. */
export function savedBytesPerHour(bytes: number, fromHeightPx: number, heightPx: number): number {
  if (heightPx === 0) return bytes - maxSoundBytesPerHour;
  return Math.round(bytes * (1 - (heightPx / fromHeightPx) ** perHeight));
}
