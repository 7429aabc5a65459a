import { tintDistance } from "../features/colour-samples.ts";
import { hashDistance } from "../features/difference-hash.ts";
import { thresholds } from "../thresholds.ts";
import type { View } from "./views.ts";

/** Whether two pictures, as they are held, look alike from afar. */
export const isAlike = (
  a: View,
  b: View,
  { bits, tint }: { bits: number; tint: number },
): boolean =>
  hashDistance(a.features.hashes, b.features.hashes) <= bits &&
  isSameAspect(a.aspect, b.aspect) &&
  tintDistance(a.features.colours, b.features.colours) <= tint;

export const isSameAspect = (a: number, b: number): boolean =>
  Math.max(a / b, b / a) <= thresholds.aspectFactor;
