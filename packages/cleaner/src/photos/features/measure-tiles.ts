import type { Grid } from "./reduce.ts";

const tilePixels = 16;
/** Tiles of the sky, of fog or of snow have no edges by which sharpness could be judged. */
const minGreyVariance = 40;
/** Letters differ more from their ground. */
const minInkVariance = 100;

/**
 * `sharpness`: the variance of the Laplacian, to compare shots of one scene at one size. `detail`: the sharpest percent of the
 * tiles, relative to their contrast, to judge one picture alone; `undefined` if no tile has contrast. `shake`: detail along the
 * direction of a movement relative to the detail across it; near 1 without a movement.
 */
export type Sharpness = { sharpness: number; detail?: number; shake?: number };

/**
 * Measures of a grey picture. Sharpness depends on its size: the caller passes 1,000 pixels on the longest side. `skew`: the mean
 * skewness of the brightness within tiles of contrast, far from 0 for ink on paper and for letters on a dark screen.
 */
export function measureTiles({ values, columns, rows }: Grid): Sharpness & { skew: number } {
  const details: number[] = [];
  const skews: number[] = [];
  const directions: [number[], number[], number[], number[]] = [[], [], [], []];
  let sum = 0;
  let squares = 0;
  let pixels = 0;
  for (let top = 1; top + tilePixels < rows; top += tilePixels) {
    for (let left = 1; left + tilePixels < columns; left += tilePixels) {
      const tile = measureTile(values, columns, left, top);
      sum += tile.laplacian;
      squares += tile.laplacianSquares;
      pixels += tilePixels ** 2;
      if (tile.greyVariance < minGreyVariance) continue;
      if (tile.greyVariance >= minInkVariance) skews.push(tile.skew);
      const mean = tile.laplacian / tilePixels ** 2;
      const variance = tile.laplacianSquares / tilePixels ** 2 - mean ** 2;
      details.push(variance / tile.greyVariance);
      for (const [index, energy] of tile.energies.entries()) {
        directions[index]!.push(energy / tilePixels ** 2 / tile.greyVariance);
      }
    }
  }
  const sharpness = pixels > 0 ? squares / pixels - (sum / pixels) ** 2 : 0;
  const skew = skews.reduce((total, each) => total + each, 0) / Math.max(1, skews.length);
  if (details.length === 0) return { sharpness, skew };
  const [horizontal, vertical, falling, rising] = directions.map(percentile99);
  const shake = Math.min(ratio(horizontal!, vertical!), ratio(falling!, rising!));
  return { sharpness, detail: percentile99(details), shake, skew };
}

const ratio = (a: number, b: number): number =>
  Math.max(a, b) > 0 ? Math.min(a, b) / Math.max(a, b) : 1;

const percentile99 = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * 0.99)]!;

/** Sums over one tile: of the Laplacian, and of the squared second differences in four directions. */
function measureTile(values: Float32Array, columns: number, left: number, top: number) {
  let grey = 0;
  let greySquares = 0;
  let greyCubes = 0;
  let laplacian = 0;
  let laplacianSquares = 0;
  let horizontal = 0;
  let vertical = 0;
  let falling = 0;
  let rising = 0;
  for (let y = top; y < top + tilePixels; y += 1) {
    for (let x = left; x < left + tilePixels; x += 1) {
      const at = y * columns + x;
      const value = values[at]!;
      grey += value;
      greySquares += value * value;
      greyCubes += value * value * value;
      const alongX = values[at - 1]! - 2 * value + values[at + 1]!;
      const alongY = values[at - columns]! - 2 * value + values[at + columns]!;
      const down = values[at - columns - 1]! - 2 * value + values[at + columns + 1]!;
      const up = values[at - columns + 1]! - 2 * value + values[at + columns - 1]!;
      const both = alongX + alongY;
      laplacian += both;
      laplacianSquares += both * both;
      horizontal += alongX * alongX;
      vertical += alongY * alongY;
      falling += down * down;
      rising += up * up;
    }
  }
  const mean = grey / tilePixels ** 2;
  const greyVariance = greySquares / tilePixels ** 2 - mean ** 2;
  const third = greyCubes / tilePixels ** 2 - 3 * mean * greyVariance - mean ** 3;
  return {
    greyVariance,
    skew: third / greyVariance ** 1.5,
    laplacian,
    laplacianSquares,
    energies: [horizontal, vertical, falling, rising],
  };
}
