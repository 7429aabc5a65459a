import { targetHeightPx } from "../../observation/picture-height.ts";
import { defineRule } from "../define-rule.ts";
import { amountThreshold } from "../threshold.ts";
import { hourlyFigures } from "./hourly-figures.ts";
import {
  playsUnseen,
  previewVideo,
  type VideoNumbers,
  videoNumbers,
  videoSilenceReason,
} from "./playing-video.ts";

type Found = {
  readonly reason: "playsUnseen";
  readonly numbers: VideoNumbers & { readonly hiddenMs: number };
  readonly action:
    | { readonly id: "lowerWhenHidden"; readonly heightPx: number }
    | { readonly id: "pauseWhenHidden" };
};

/** A video that has been hidden for a short time: perhaps forgotten. */
export const hiddenPlaying = defineRule({
  id: "streaming/hidden-playing",
  eventType: "video.seen",
  canActByItself: true,
  thresholds: {
    minimumHiddenMs: amountThreshold(20_000),
    /** After this time the person is taken to be listening; then `streaming/audio-only` applies. */
    maximumHiddenMs: amountThreshold(90_000),
  },
  find(video, { minimumHiddenMs, maximumHiddenMs }): Found | undefined {
    const { hiddenMs } = video;
    if (!playsUnseen(video)) return undefined;
    if (hiddenMs < minimumHiddenMs || hiddenMs > maximumHiddenMs) return undefined;
    const lowest = targetHeightPx(video.renditionHeightsPx, 0);
    const canLower =
      video.reach === "player" && lowest !== undefined && lowest < video.videoHeightPx;
    return {
      reason: "playsUnseen",
      numbers: { ...videoNumbers(video), hiddenMs },
      action: canLower ? { id: "lowerWhenHidden", heightPx: lowest } : { id: "pauseWhenHidden" },
    };
  },
  silenceReason: videoSilenceReason,
  // A pause avoids at least what sound alone does.
  figures: ({ numbers, action }, conditions, models) =>
    hourlyFigures(numbers, "heightPx" in action ? action.heightPx : 0, conditions, models),
  preview: {
    reason: "playsUnseen",
    numbers: { ...previewVideo, hiddenMs: 30_000 },
    action: { id: "lowerWhenHidden", heightPx: 240 },
  },
});
