import type { Definition } from "@digital-cleanup/footprint";
import type { Conditions } from "../../figures/conditions.ts";
import { type Figures, toFigure } from "../../figures/figure.ts";
import type { Models } from "../../figures/models.ts";
import type { VideoNumbers } from "./playing-video.ts";

const durationMs = 3_600_000;

/** An hour as it plays, and what changes at `heightPx`; 0 is sound alone. */
export function hourlyFigures(
  { videoWidthPx, videoHeightPx }: VideoNumbers,
  heightPx: number,
  { network, device, geography, electricity }: Conditions,
  { estimateStreaming, lowerDefinition }: Models,
): Figures {
  const from = toDefinition(videoWidthPx, videoHeightPx);
  const to = toDefinition((videoWidthPx / videoHeightPx) * heightPx, heightPx);
  const hour = { durationMs, network, geography, electricity };
  const now = toFigure(estimateStreaming({ ...hour, definition: from, device }));
  // The source has one figure for 1080p and 720p: no change is claimed between them.
  if (from === to) return { now };
  const { average, marginal } = lowerDefinition({ ...hour, from, to });
  return { now, less: { average: toFigure(average), marginal: toFigure(marginal) } };
}

/** By the longer side, which names upright and very wide videos correctly, or by the shorter one for 4:3. */
export function toDefinition(videoWidthPx: number, videoHeightPx: number): Definition {
  const long = Math.max(videoWidthPx, videoHeightPx);
  const short = Math.min(videoWidthPx, videoHeightPx);
  if (long === 0) return "audio";
  if (long >= 3840 || short >= 2160) return "uhd";
  return long >= 1280 || short >= 720 ? "hd" : "sd";
}
