import { type Definition, estimateStreaming, lowerDefinition } from "@digital-cleanup/footprint";
import type { Conditions } from "./conditions.ts";
import { figureOf } from "./figure.ts";
import type { StreamingFigures } from "./nudge.ts";
import type { VideoSeen } from "./video-seen.ts";

const durationMs = 3_600_000;

type Frame = Pick<VideoSeen, "videoWidthPx" | "videoHeightPx">;

/** By the longer side, so that upright and very wide videos are what they are called; by the shorter one for 4:3. */
export function definitionOf({ videoWidthPx, videoHeightPx }: Frame): Definition {
  const long = Math.max(videoWidthPx, videoHeightPx);
  const short = Math.min(videoWidthPx, videoHeightPx);
  if (long === 0) return "audio";
  if (long >= 3840 || short >= 2160) return "uhd";
  return long >= 1280 || short >= 720 ? "hd" : "sd";
}

/** An hour as it plays, by time, and what changes at `heightPx`; at 0 for sound alone. */
export function streamingFigures(
  { videoWidthPx, videoHeightPx }: Frame,
  heightPx: number,
  { network, device, geography, intensityGramsPerKwh }: Conditions,
): StreamingFigures {
  const from = definitionOf({ videoWidthPx, videoHeightPx });
  const widthPx = (videoWidthPx / videoHeightPx) * heightPx;
  const to = definitionOf({ videoWidthPx: widthPx, videoHeightPx: heightPx });
  const watched = { durationMs, network, geography, intensityGramsPerKwh };
  const hour = figureOf(estimateStreaming({ ...watched, definition: from, device }));
  if (from === to) return { hour };
  const { average, marginal } = lowerDefinition({ ...watched, from, to });
  return { hour, lower: { average: figureOf(average), marginal: figureOf(marginal) } };
}

export const streamedNumbers = ({ videoHeightPx, bytesPerHour }: VideoSeen) => ({
  videoHeightPx,
  ...(bytesPerHour !== undefined && { bytesPerHour }),
});
