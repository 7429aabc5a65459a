import { tintDistance } from "../features/colour-samples.ts";
import { hashDistance, hashWords } from "../features/difference-hash.ts";
import type { PhotoFeatures } from "../features/photo-features.ts";
import { turns } from "../features/turn-grid.ts";
import type { Turn } from "../header/photo-header.ts";
import { aspectRatio, type Photo } from "../photo.ts";
import { thresholds } from "../thresholds.ts";

type Limits = { bits: number; tint: number };
/** A photo with the features by which it is compared. */
export type Comparable = { photo: Photo; features: PhotoFeatures };

/** How `b` is turned if it then looks like `a`; `undefined` if it does in no turn. */
export function findTurn(
  a: Comparable,
  b: Comparable,
  { bits, tint }: Limits,
  allowed: readonly Turn[] = turns,
): Turn | undefined {
  for (const turn of allowed) {
    const from = (turn - 1) * hashWords;
    if (hashDistance(a.features.hashes, b.features.hashes, 0, from) > bits) continue;
    if (!hasSameAspect(a.photo, b.photo, turn)) continue;
    if (tintDistance(a.features.colours, b.features.colours, turn) <= tint) return turn;
  }
}

function hasSameAspect(a: Photo, b: Photo, turn: Turn): boolean {
  const one = aspectRatio(a);
  const other = aspectRatio(b);
  if (one === undefined || other === undefined) return false;
  const turned = turn >= 5 ? 1 / other : other;
  return Math.max(one / turned, turned / one) <= thresholds.aspectFactor;
}
