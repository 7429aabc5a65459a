import type { Nudge } from "./nudge.ts";
import { targetHeightPx } from "../observation/picture-height.ts";
import type { Thresholds } from "../settings/settings.ts";
import { streamedNumbers } from "./streamed-numbers.ts";
import type { VideoSeen } from "../observation/video-seen.ts";

/** Hidden for a short while: perhaps forgotten. */
export function hiddenPlaying(video: VideoSeen, thresholds: Thresholds): Nudge | undefined {
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
  };
}

/** Hidden for long: listened to. */
export function audioOnly(video: VideoSeen, thresholds: Thresholds): Nudge | undefined {
  const rule = "streaming/audio-only";
  const { minimumRatio, minimumHiddenMs } = thresholds[rule];
  const { hiddenMs } = video;
  // A rule of the site acts on the next load, which tells nothing of who listens now.
  if (video.reach !== "player" || hiddenMs < minimumHiddenMs) return undefined;
  const lowest = targetHeightPx(video.rungHeightsPx, 0);
  const isLower = lowest !== undefined && video.videoHeightPx / lowest >= minimumRatio;
  const action = video.hasAudioRendition
    ? ({ id: "audioOnly" } as const)
    : isLower && ({ id: "lowestRung", heightPx: lowest } as const);
  if (!action) return undefined;
  return {
    rule,
    reason: "heardNotSeen",
    numbers: { ...streamedNumbers(video), hiddenMs },
    action,
  };
}
