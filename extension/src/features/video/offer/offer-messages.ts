import type { LoadedMedia } from "@digital-cleanup/habits";

/** A video that plays at a lower definition, or its sound alone (0 px), because the person asked for it in the popup. */
export type LoweredVideo = { heightPx: number; lessBytesPerHour: number };

/** From the background to the documents of a tab. Only one with a playing video responds. */
export type OfferMessage =
  | { type: "video/read-offer" }
  | ({ type: "video/lower" } & LoweredVideo)
  | { type: "video/restore" };

/** About the video that plays: what it was lowered to, or what it can be lowered to and what it has loaded so far. */
export type OfferResponse = {
  lowered?: LoweredVideo;
  offer?: {
    fromHeightPx: number;
    /** What the box of the video needs. */
    neededHeightPx: number;
    /** None if nothing of the picture is seen. */
    renditionHeightsPx: number[];
    canSound: boolean;
    loaded: LoadedMedia;
  };
};
