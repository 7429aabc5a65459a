import { pageRequest } from "../../../platform/page-request.ts";
import type { LoweredVideo } from "./offer-messages.ts";

/** `canLower`: what lowering the video that plays would save. `lowered`: what it was lowered to. */
export type VideoOffer = { canLower?: LoweredVideo; lowered?: LoweredVideo };

export const videoOfferRequest = pageRequest<{ tabId: number }, VideoOffer>("video/offer");

/** Without `to`, what was set before comes back. */
export const lowerVideoRequest = pageRequest<{ tabId: number; to?: LoweredVideo }, VideoOffer>(
  "video/lower",
);
