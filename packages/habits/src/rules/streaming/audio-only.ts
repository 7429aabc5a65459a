import { targetHeightPx } from "../../observation/picture-height.ts";
import { defineRule } from "../define-rule.ts";
import { amountThreshold, ratioThreshold } from "../threshold.ts";
import { hourlyFigures } from "./hourly-figures.ts";
import {
  playsUnseen,
  previewVideo,
  type VideoNumbers,
  videoNumbers,
  videoSilenceReason,
} from "./playing-video.ts";

type Found = {
  readonly reason: "heardNotSeen";
  readonly numbers: VideoNumbers & { readonly hiddenMs: number };
  readonly action:
    | { readonly id: "audioOnly" }
    | { readonly id: "lowestRendition"; readonly heightPx: number };
};

/** A video that has been hidden for a long time: the person listens. */
export const audioOnly = defineRule({
  id: "streaming/audio-only",
  eventType: "video.seen",
  canActByItself: true,
  thresholds: {
    /** Our own judgement. */
    minimumRatio: ratioThreshold(1.5),
    minimumHiddenMs: amountThreshold(90_000),
  },
  find(video, { minimumRatio, minimumHiddenMs }): Found | undefined {
    const { hiddenMs } = video;
    // A rule for the site acts on the next load, when the person may be watching.
    if (!playsUnseen(video) || video.reach !== "player" || hiddenMs < minimumHiddenMs) {
      return undefined;
    }
    const lowest = targetHeightPx(video.renditionHeightsPx, 0);
    const canLower = lowest !== undefined && video.videoHeightPx / lowest >= minimumRatio;
    const action = video.hasAudioRendition
      ? ({ id: "audioOnly" } as const)
      : canLower && ({ id: "lowestRendition", heightPx: lowest } as const);
    if (!action) return undefined;
    return { reason: "heardNotSeen", numbers: { ...videoNumbers(video), hiddenMs }, action };
  },
  silenceReason: videoSilenceReason,
  figures: ({ numbers, action }, conditions, models) =>
    hourlyFigures(numbers, "heightPx" in action ? action.heightPx : 0, conditions, models),
  preview: {
    reason: "heardNotSeen",
    numbers: { ...previewVideo, hiddenMs: 180_000 },
    action: { id: "audioOnly" },
  },
});
