import type { PhotoPixels } from "./photo-pixels.ts";

/** Pixels of each row that are looked at, or little more, in as many rows. */
const sampledSide = 250;
/** Values beyond are single specks. */
const speckShare = 0.0005;
/** JPEG moves what was cut off by some levels. */
const cutLevels = 3;

/**
 * The share of the red, green and blue values that are as dark or as bright as any of their colour, 0 to 1. It rises once a
 * picture is made brighter or more vivid than it can show, and stays if that is made darker again.
 */
export function measureCut({ data, widthPixels, heightPixels, channels }: PhotoPixels): number {
  const colours = channels === 1 ? 1 : 3;
  const step = Math.max(1, Math.floor(Math.max(widthPixels, heightPixels) / sampledSide));
  let share = 0;
  for (let channel = 0; channel < colours; channel += 1) {
    const counts = new Uint32Array(256);
    for (let y = 0; y < heightPixels; y += step) {
      for (let x = 0; x < widthPixels; x += step) {
        counts[data[(y * widthPixels + x) * channels + channel]!]! += 1;
      }
    }
    const values = counts.reduce((sum, count) => sum + count, 0);
    share += (shareOfEnd(counts) + shareOfEnd(counts.toReversed())) / values / colours;
  }
  return share;
}

/** How many values lie within a few levels of the first level that is no speck. */
function shareOfEnd(counts: Uint32Array): number {
  const specks = counts.reduce((sum, count) => sum + count, 0) * speckShare;
  let seen = 0;
  let end = 0;
  while (seen <= specks) seen += counts[end++]!;
  return counts.subarray(0, end + cutLevels).reduce((sum, count) => sum + count, 0);
}
