import type { Nudge } from "./nudge.ts";
import { neededHeightPx, targetHeightPx } from "../observation/picture-height.ts";
import type { Thresholds } from "../settings/settings.ts";
import { streamedNumbers } from "./streamed-numbers.ts";
import type { VideoSeen } from "../observation/video-seen.ts";

/** More picture than its place can show, where a lower rung can be had. */
export function oversized(video: VideoSeen, thresholds: Thresholds): Nudge | undefined {
  const rule = "streaming/oversized-video";
  const { minimumRatio, sharpness, minimumPlayedMs, minimumLeftMs } = thresholds[rule];
  if (video.reach === "none" || video.playedMs < minimumPlayedMs) return undefined;
  if (leftMs(video) < minimumLeftMs) return undefined;
  const needed = neededHeightPx(video, sharpness);
  const target = targetHeightPx(video.rungHeightsPx, needed);
  if (target === undefined || video.videoHeightPx / target < minimumRatio) return undefined;
  return {
    rule,
    reason: "largerThanShown",
    numbers: { ...streamedNumbers(video), neededHeightPx: needed, targetHeightPx: target },
    action: {
      id: video.reach === "player" ? "lowerQuality" : "fitOnThisSite",
      heightPx: target,
    },
  };
}

/** At most: somebody may have begun in the middle. */
function leftMs({ durationMs, isLive, isLooped, playedMs }: VideoSeen): number {
  return durationMs === undefined || isLive || isLooped ? Infinity : durationMs - playedMs;
}
