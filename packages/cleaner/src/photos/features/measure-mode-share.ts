import type { PhotoPixels } from "./photo-pixels.ts";

/** Each fourth pixel of each fourth row: counting all of them would take longer than decoding. */
const step = 4;

/** A night sky is as black as a screen, and no screen but a dark one with letters is. */
const black = 16;

/**
 * The share of the pixels that have exactly the most frequent colour except black, 0 to 1. High for screens; a camera gives each
 * pixel its grain.
 */
export function measureModeShare({
  data,
  widthPixels,
  heightPixels,
  channels,
}: PhotoPixels): number {
  const counts = new Map<number, number>();
  let pixels = 0;
  let most = 0;
  for (let y = 0; y < heightPixels; y += step) {
    for (let x = 0; x < widthPixels; x += step) {
      const at = (y * widthPixels + x) * channels;
      const red = data[at]!;
      const green = channels === 1 ? red : data[at + 1]!;
      const blue = channels === 1 ? red : data[at + 2]!;
      pixels += 1;
      if (Math.max(red, green, blue) < black) continue;
      const colour = (red << 16) | (green << 8) | blue;
      const count = (counts.get(colour) ?? 0) + 1;
      counts.set(colour, count);
      if (count > most) most = count;
    }
  }
  return most / pixels;
}
