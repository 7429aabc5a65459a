import { type Definition, estimateStreaming, lowerDefinition } from "@digital-cleanup/footprint";
import type { Conditions } from "./conditions.ts";
import { type Figures, figureOf } from "./figure.ts";
import type { Nudge } from "../rules/nudge.ts";

const durationMs = 3_600_000;

type StreamingNudge = Extract<Nudge, { numbers: { videoHeightPx: number } }>;

/**
 * An hour as it plays, by time, and what changes at the height that is proposed. A pause takes off at
 * least what sound alone does.
 */
export function streamingFigures(
  { numbers, action }: StreamingNudge,
  { network, device, geography, intensityGramsPerKwh }: Conditions,
): Figures {
  const { videoWidthPx, videoHeightPx } = numbers;
  const heightPx = "heightPx" in action ? action.heightPx : 0;
  const from = definitionOf(videoWidthPx, videoHeightPx);
  const to = definitionOf((videoWidthPx / videoHeightPx) * heightPx, heightPx);
  const watched = { durationMs, network, geography, intensityGramsPerKwh };
  const now = figureOf(estimateStreaming({ ...watched, definition: from, device }));
  // The source has one figure for 1080p and 720p: no change is claimed then.
  if (from === to) return { now };
  const { average, marginal } = lowerDefinition({ ...watched, from, to });
  return { now, less: { average: figureOf(average), marginal: figureOf(marginal) } };
}

/** By the longer side, so that upright and very wide videos are what they are called; by the shorter one for 4:3. */
export function definitionOf(videoWidthPx: number, videoHeightPx: number): Definition {
  const long = Math.max(videoWidthPx, videoHeightPx);
  const short = Math.min(videoWidthPx, videoHeightPx);
  if (long === 0) return "audio";
  if (long >= 3840 || short >= 2160) return "uhd";
  return long >= 1280 || short >= 720 ? "hd" : "sd";
}
