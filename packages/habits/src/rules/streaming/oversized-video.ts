import * as z from "zod/mini";
import { neededHeightPx, targetHeightPx } from "../../observation/picture-height.ts";
import type { VideoSeen } from "../../observation/video-seen.ts";
import { defineRule } from "../define-rule.ts";
import { amountThreshold, ratioThreshold } from "../threshold.ts";
import { hourlyFigures } from "./hourly-figures.ts";
import {
  isWatched,
  previewVideo,
  type VideoNumbers,
  videoNumbers,
  videoSilenceReason,
} from "./playing-video.ts";

type Found = {
  readonly reason: "largerThanShown";
  readonly numbers: VideoNumbers & {
    readonly neededHeightPx: number;
    readonly targetHeightPx: number;
  };
  /** `fitOnThisSite` reaches the same height at the next load, by a rule for the site. */
  readonly action: { readonly id: "lowerQuality" | "fitOnThisSite"; readonly heightPx: number };
};

/** A picture larger than its player can show, if a lower rendition is available. */
export const oversizedVideo = defineRule({
  id: "streaming/oversized-video",
  eventType: "video.seen",
  canActByItself: true,
  thresholds: {
    /** Our own judgement. */
    minimumRatio: ratioThreshold(1.5),
    /** Pixels of the video needed for each pixel of the screen. A tenth fewer is not visible. */
    sharpness: z.prefault(z.number().check(z.gte(0.1), z.lte(2)), 0.9),
    minimumPlayedMs: amountThreshold(10_000),
    /** What is left is mostly buffered below this. Ignored if the length is not known. */
    minimumLeftMs: amountThreshold(30_000),
  },
  find(video, { minimumRatio, sharpness, minimumPlayedMs, minimumLeftMs }): Found | undefined {
    if (!isWatched(video) || video.reach === "none") return undefined;
    if (video.playedMs < minimumPlayedMs || maxLeftMs(video) < minimumLeftMs) return undefined;
    const needed = neededHeightPx(video, sharpness);
    const target = targetHeightPx(video.renditionHeightsPx, needed);
    if (target === undefined || video.videoHeightPx / target < minimumRatio) return undefined;
    return {
      reason: "largerThanShown",
      numbers: { ...videoNumbers(video), neededHeightPx: needed, targetHeightPx: target },
      action: {
        id: video.reach === "player" ? "lowerQuality" : "fitOnThisSite",
        heightPx: target,
      },
    };
  },
  silenceReason: videoSilenceReason,
  figures: ({ numbers, action }, conditions, models) =>
    hourlyFigures(numbers, action.heightPx, conditions, models),
  preview: {
    reason: "largerThanShown",
    numbers: { ...previewVideo, neededHeightPx: 324, targetHeightPx: 360 },
    action: { id: "lowerQuality", heightPx: 360 },
  },
});

/** At most this much is left: the person may have started in the middle. */
function maxLeftMs({ durationMs, isLive, isLooped, playedMs }: VideoSeen): number {
  return durationMs === undefined || isLive || isLooped ? Infinity : durationMs - playedMs;
}
