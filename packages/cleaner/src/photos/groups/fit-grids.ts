import { gridSide } from "../features/grey-grid.ts";

/** A part of a picture, in parts of its width and height. */
export type Window = { left: number; top: number; width: number; height: number };
export const wholeWindow: Window = { left: 0, top: 0, width: 1, height: 1 };

/**
 * How a grid lies in a window of another, which shows `seen`, and how much lighter it is there. `differences`: what remains in each cell.
 * `correlation`: 1 if nothing does.
 */
export type Fit = {
  window: Window;
  seen: ArrayLike<number>;
  gain: number;
  differences: Float32Array;
  correlation: number;
};

const cells = gridSide ** 2;
const places = Float32Array.from({ length: gridSide }, (_, index) => (index + 0.5) / gridSide);

/** The values of a grid at the cells of a window, between its cells in proportion. */
export function sampleGrid(
  grid: ArrayLike<number>,
  { left, top, width, height }: Window,
): Float32Array {
  const values = new Float32Array(cells);
  const limit = gridSide - 1;
  const toCell = (place: number) => Math.min(limit, Math.max(0, place * gridSide - 0.5));
  for (let row = 0; row < gridSide; row += 1) {
    const y = toCell(top + places[row]! * height);
    const y0 = Math.min(limit - 1, Math.floor(y));
    const down = y - y0;
    for (let column = 0; column < gridSide; column += 1) {
      const x = toCell(left + places[column]! * width);
      const x0 = Math.min(limit - 1, Math.floor(x));
      const across = x - x0;
      const at = y0 * gridSide + x0;
      const upper = grid[at]! * (1 - across) + grid[at + 1]! * across;
      const lower = grid[at + gridSide]! * (1 - across) + grid[at + gridSide + 1]! * across;
      values[row * gridSide + column] = upper * (1 - down) + lower * down;
    }
  }
  return values;
}

export const isWhole = ({ width, height }: Window): boolean => width * height > 0.97;

/** Compares `b` with what `a` shows in a window, made as light as it. */
export function compareGrids(a: ArrayLike<number>, b: ArrayLike<number>, window: Window): Fit {
  const seen = window === wholeWindow ? a : sampleGrid(a, window);
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
  for (let at = 0; at < cells; at += 1) {
    const [one, other] = [seen[at]!, b[at]!];
    sumA += one;
    sumB += other;
    squaresA += one * one;
    squaresB += other * other;
    products += one * other;
  }
  const varianceA = squaresA - sumA ** 2 / cells;
  const varianceB = squaresB - sumB ** 2 / cells;
  const covariance = products - (sumA * sumB) / cells;
  const gain = covariance / Math.max(1, varianceB);
  const offset = (sumA - gain * sumB) / cells;
  const differences = new Float32Array(cells);
  for (let at = 0; at < cells; at += 1) {
    const expected = Math.min(255, Math.max(0, gain * b[at]! + offset));
    differences[at] = seen[at]! - expected;
  }
  const correlation = covariance / Math.sqrt(Math.max(1, varianceA * varianceB));
  return { window, seen, gain, differences, correlation };
}

const steps = 16;
/** A step that leaves more than this of the differences is the last: other pictures do not come nearer. */
const minProgress = 0.99;
/** The window is moved by this much to see how its picture changes. */
const nudge = 0.25 / gridSide;

/**
 * The window of `a` around `start` that shows `b` best, by Gauss–Newton: how far a window of that shape has to be moved and
 * widened for its differences to vanish.
 */
export function fitWindow(a: Uint8Array, b: Uint8Array, start: Window): Fit {
  const shape = start.height / start.width;
  let window = start;
  let fit = compareGrids(a, b, window);
  for (let step = 0; step < steps; step += 1) {
    const seen = sampleGrid(a, window);
    const slopes = [
      { ...window, left: window.left + nudge },
      { ...window, top: window.top + nudge },
      { ...window, width: window.width + nudge, height: window.height + nudge * shape },
    ].map((moved) => sampleGrid(a, moved).map((value, at) => (value - seen[at]!) / nudge));
    const [left, top, width] = solveLeastSquares(
      [...slopes, Float32Array.from(b), new Float32Array(cells).fill(1)],
      fit.differences,
    );
    const next = {
      left: window.left - left!,
      top: window.top - top!,
      width: window.width - width!,
      height: (window.width - width!) * shape,
    };
    if (!isWithin(next)) break;
    const nextFit = compareGrids(a, b, next);
    const isBetter = 1 - nextFit.correlation < minProgress * (1 - fit.correlation);
    if (isBetter) [window, fit] = [next, nextFit];
    else break;
  }
  return fit;
}

/** A window may reach a little over the border: cells are wide. */
const isWithin = ({ left, top, width, height }: Window): boolean =>
  Math.min(left, top) > -0.03 &&
  Math.max(left + width, top + height) < 1.03 &&
  Math.min(width, height) > 0.6;

/** The factors of the columns whose sum is nearest to `target`. */
function solveLeastSquares(
  columns: readonly Float32Array[],
  target: Float32Array,
): number[] {
  const dot = (one: Float32Array, other: Float32Array) => {
    let sum = 0;
    for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
    return sum;
  };
  const rows = columns.map((column, index) => [
    ...columns.map((other, place) => dot(column, other) + (place === index ? 1e-3 : 0)),
    dot(column, target),
  ]);
  const count = columns.length;
  for (let pivot = 0; pivot < count; pivot += 1) {
    for (let row = 0; row < count; row += 1) {
      if (row === pivot) continue;
      const factor = rows[row]![pivot]! / rows[pivot]![pivot]!;
      for (let at = pivot; at <= count; at += 1) rows[row]![at]! -= factor * rows[pivot]![at]!;
    }
  }
  return rows.map((row, index) => row[count]! / row[index]!);
}

/** What remains of `seen` once the greys of `b` were changed by the curve that fits best, as a photo editor does. */
export function fitTones(seen: ArrayLike<number>, b: Uint8Array): Float32Array {
  const powers = [1, 2, 3, 0].map((power) => Float32Array.from(b, (grey) => (grey / 255) ** power));
  const target = Float32Array.from(seen);
  const factors = solveLeastSquares(powers, target);
  return target.map((value, at) =>
    powers.reduce((rest, power, index) => rest - factors[index]! * power[at]!, value),
  );
}
