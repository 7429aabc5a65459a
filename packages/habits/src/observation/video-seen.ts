import * as z from "zod/mini";
import { amount, countUpTo } from "../validation/amount.ts";

/** A video that plays, as a content script measures it. Boxes are in CSS pixels, heights and widths of the video in its own. */
export const videoSeenSchema = z.strictObject({
  type: z.literal("video.seen"),
  /** From `getBoundingClientRect`, so after transforms. 0 × 0 for a player that is not displayed. */
  boxWidthPx: amount(),
  boxHeightPx: amount(),
  objectFit: z.enum(["fill", "contain", "cover", "none", "scale-down"]),
  /** `devicePixelRatio`. */
  pixelRatio: z.number().check(z.gte(0.1), z.lte(20)),
  /** `videoWidth` and `videoHeight` of the decoded rendition; 0 × 0 for sound alone. */
  videoWidthPx: countUpTo(100_000),
  videoHeightPx: countUpTo(100_000),
  /** Heights of the available renditions, in any order, with or without the decoded one. Empty if none is known. */
  renditionHeightsPx: z.array(countUpTo(100_000)).check(z.maxLength(100)),
  /** How a lower rendition is available: from the player now, by a rule for the site at the next load, or not at all. */
  reach: z.enum(["player", "nextLoad", "none"]),
  hasAudioRendition: z.boolean(),
  /** The tab is hidden, or no part of the picture is visible. */
  isHidden: z.boolean(),
  /** How long it has played hidden without interruption; 0 while it is visible. */
  hiddenMs: amount(),
  isInPictureInPicture: z.boolean(),
  isFullScreen: z.boolean(),
  /** Muted, or at volume 0. */
  isMuted: z.boolean(),
  isLooped: z.boolean(),
  isLive: z.boolean(),
  /** A camera, a screen or a call, which has no renditions. */
  isMediaStream: z.boolean(),
  /** One of several videos that play on the page. */
  isInGallery: z.boolean(),
  /** The person chose the quality in the player on this page. */
  isQualityChosenByHand: z.boolean(),
  /** How long it has really played on this page. */
  playedMs: amount(),
  /** Absent for a live stream, or if unknown. */
  durationMs: z.optional(amount()),
  /** Measured on this page; absent until enough was measured. */
  bytesPerHour: z.optional(amount()),
});

export type VideoSeen = z.infer<typeof videoSeenSchema>;
