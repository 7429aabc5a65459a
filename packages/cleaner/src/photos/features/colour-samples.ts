import type { Turn } from "../header/photo-header.ts";
import type { Grid } from "./reduce.ts";
import { sourcePlace } from "./turn-grid.ts";

/** 4 × 4 mean colours, as RGB. */
export const sampleSide = 4;

/** Interleaves three grids of 4 × 4 to RGB bytes. */
export const toColours = (planes: readonly Grid[]): Uint8Array =>
  Uint8Array.from({ length: sampleSide * sampleSide * 3 }, (_, index) =>
    Math.round(planes[index % 3]!.values[Math.floor(index / 3)]!),
  );

/**
 * The mean difference of two sets of samples once `b` is as light as `a`, 0 to 255. `turn`: how `b` is turned. A lighter
 * copy has the same tint; another picture of the same pattern does not.
 */
export function tintDistance(a: Uint8Array, b: Uint8Array, turn: Turn = 1): number {
  const light = mean(a) / Math.max(1, mean(b));
  let sum = 0;
  for (let place = 0; place < sampleSide * sampleSide; place += 1) {
    const x = place % sampleSide;
    const y = Math.floor(place / sampleSide);
    const other = sourcePlace(turn, x, y, sampleSide, sampleSide);
    for (let channel = 0; channel < 3; channel += 1) {
      sum += Math.abs(a[place * 3 + channel]! - light * b[other * 3 + channel]!);
    }
  }
  return sum / a.length;
}

function mean(values: Uint8Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
