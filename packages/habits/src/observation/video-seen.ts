import * as z from "zod/mini";
import { amount, countUpTo } from "../validation/amount.ts";

/** A video that plays, as a content script measures it. Pixels of the page are CSS pixels, those of the video are its own. */
export const videoSeenSchema = z.strictObject({
  type: z.literal("video.seen"),
  /** From `getBoundingClientRect`, so after transforms. 0 × 0 for a player that is not displayed. */
  boxWidthPx: amount(),
  boxHeightPx: amount(),
  objectFit: z.enum(["fill", "contain", "cover", "none", "scale-down"]),
  /** `devicePixelRatio`. */
  pixelRatio: z.number().check(z.gte(0.1), z.lte(20)),
  /** `videoWidth` and `videoHeight`, the rung that is decoded; 0 × 0 for sound alone. */
  videoWidthPx: countUpTo(100_000),
  videoHeightPx: countUpTo(100_000),
  /** Heights of every rung that can be had, in any order, the one decoded among them or not. Empty where none is known. */
  renditionHeightsPx: z.array(countUpTo(100_000)).check(z.maxLength(100)),
  /** How a lower rung can be had: from the player now, from a rule of the site at the next load, or not at all. */
  reach: z.enum(["player", "nextLoad", "none"]),
  hasAudioRendition: z.boolean(),
  /** The tab is hidden, or nothing of the picture can be seen. */
  isHidden: z.boolean(),
  /** How long it has played hidden without a break; 0 while it is seen. */
  hiddenMs: amount(),
  isInPictureInPicture: z.boolean(),
  isFullScreen: z.boolean(),
  /** Muted, or at volume 0. */
  isMuted: z.boolean(),
  isLooped: z.boolean(),
  isLive: z.boolean(),
  /** A camera, a screen or a call, which has no rungs to choose. */
  isMediaStream: z.boolean(),
  /** One of several that play on the page. */
  isInGallery: z.boolean(),
  /** The person chose a quality in the player on this page. */
  isQualityChosenByHand: z.boolean(),
  /** How long it has really played on this page. */
  playedMs: amount(),
  /** Absent for a live stream, or when not known. */
  durationMs: z.optional(amount()),
  /** Measured on this page; absent until enough was. */
  bytesPerHour: z.optional(amount()),
});

export type VideoSeen = z.infer<typeof videoSeenSchema>;
