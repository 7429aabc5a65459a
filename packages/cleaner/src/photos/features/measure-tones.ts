import type { PhotoPixels } from "./photo-pixels.ts";

/** Each fourth pixel of each fourth row. */
const step = 4;
/** JPEG moves what was cut off by a level or two. */
const cutLevels = 2;

/** `cutShare`: the share of all red, green and blue values that are as dark or as bright as can be, 0 to 1. */
export function measureTones({ data, widthPixels, heightPixels, channels }: PhotoPixels): number {
  let cut = 0;
  let values = 0;
  for (let y = 0; y < heightPixels; y += step) {
    for (let x = 0; x < widthPixels; x += step) {
      const at = (y * widthPixels + x) * channels;
      for (let channel = 0; channel < Math.min(3, channels); channel += 1) {
        const value = data[at + channel]!;
        values += 1;
        if (value <= cutLevels || value >= 255 - cutLevels) cut += 1;
      }
    }
  }
  return cut / values;
}
