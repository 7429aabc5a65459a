import type { Conditions } from "./conditions.ts";
import type { Nudge } from "./nudge.ts";
import { targetHeightPx } from "./picture-height.ts";
import type { Thresholds } from "./settings.ts";
import { streamedNumbers, streamingFigures } from "./streaming-figures.ts";
import type { VideoSeen } from "./video-seen.ts";

/** Hidden for a short while: perhaps forgotten. */
export function hiddenPlaying(
  video: VideoSeen,
  thresholds: Thresholds,
  conditions: Conditions,
): Nudge | undefined {
  const rule = "streaming/hidden-playing";
  const { minimumHiddenMs, maximumHiddenMs } = thresholds[rule];
  const { hiddenMs } = video;
  if (hiddenMs < minimumHiddenMs || hiddenMs > maximumHiddenMs) return undefined;
  const lowest = targetHeightPx(video.rungHeightsPx, 0);
  const isLower = video.reach === "player" && lowest !== undefined && lowest < video.videoHeightPx;
  return {
    rule,
    reason: "playsUnseen",
    numbers: { ...streamedNumbers(video), hiddenMs },
    action: isLower ? { id: "lowerWhenHidden", heightPx: lowest } : { id: "pauseWhenHidden" },
    figures: streamingFigures(video, isLower ? lowest : 0, conditions),
  };
}

/** Hidden for long: listened to. */
export function audioOnly(
  video: VideoSeen,
  thresholds: Thresholds,
  conditions: Conditions,
): Nudge | undefined {
  const rule = "streaming/audio-only";
  const { minimumRatio, minimumHiddenMs } = thresholds[rule];
  const { hiddenMs } = video;
  if (video.reach === "none" || hiddenMs < minimumHiddenMs) return undefined;
  const lowest = targetHeightPx(video.rungHeightsPx, 0);
  const isLower = lowest !== undefined && video.videoHeightPx / lowest >= minimumRatio;
  if (!video.hasAudioRendition && !isLower) return undefined;
  return {
    rule,
    reason: "heardNotSeen",
    numbers: { ...streamedNumbers(video), hiddenMs },
    action:
      video.hasAudioRendition || !isLower
        ? { id: "audioOnly" }
        : { id: "lowestRung", heightPx: lowest },
    figures: streamingFigures(video, video.hasAudioRendition || !isLower ? 0 : lowest, conditions),
  };
}
