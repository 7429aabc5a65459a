import type { Grid } from "./reduce.ts";

export const localSide = 12;
/** A flat area has the grain of a sensor at least. */
const grain = 1;

/**
 * How much fine detail each of 12 × 12 areas has: the mean square of the Laplacian as 8 times its logarithm to the base 2, 0
 * to 255. What is laid over a picture, such as letters, adds detail in some areas only.
 */
export function measureLocalDetail({ values, columns, rows }: Grid): Uint8Array {
  const sums = new Float64Array(localSide ** 2);
  const counts = new Uint32Array(localSide ** 2);
  for (let y = 1; y < rows - 1; y += 1) {
    const row = Math.floor((y * localSide) / rows) * localSide;
    for (let x = 1; x < columns - 1; x += 1) {
      const at = y * columns + x;
      const laplacian =
        values[at - 1]! +
        values[at + 1]! +
        values[at - columns]! +
        values[at + columns]! -
        4 * values[at]!;
      const cell = row + Math.floor((x * localSide) / columns);
      sums[cell]! += laplacian * laplacian;
      counts[cell]! += 1;
    }
  }
  return Uint8Array.from(sums, (sum, cell) =>
    Math.min(255, Math.round(8 * Math.log2(grain + sum / Math.max(1, counts[cell]!)))),
  );
}
