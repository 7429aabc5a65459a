import { gridSide } from "../features/grey-grid.ts";
import { type Part, whole } from "../features/parts.ts";

type Values = ArrayLike<number>;

/**
 * How a grid lies in a part of another, which shows `seen`. `rest`: what differs once it is made as light. Both of areas of 3 × 3
 * cells: differences at edges that fall between cells lie side by side and cancel out; those of another content do not.
 */
export type Fit = { part: Part; seen: Values; rest: Float32Array };

const cells = gridSide ** 2;
const ones = new Float32Array(cells).fill(1);

/** The values of a grid at the cells of a part, between its cells in proportion. */
function sampleGrid(grid: Values, { left, top, width, height }: Part): Float32Array {
  const values = new Float32Array(cells);
  const limit = gridSide - 1;
  for (let row = 0; row < gridSide; row += 1) {
    const y = Math.min(limit, Math.max(0, (row + 0.5) * height + top * gridSide - 0.5));
    const y0 = Math.min(limit - 1, Math.floor(y));
    const down = y - y0;
    for (let column = 0; column < gridSide; column += 1) {
      const x = Math.min(limit, Math.max(0, (column + 0.5) * width + left * gridSide - 0.5));
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

/** What remains of `seen` once the greys of `b` were changed by the curve that fits best, as a photo editor does. */
export const fitTones = (seen: Values, b: Values): Float32Array =>
  takeOff(seen, [powerOf(b, 1), powerOf(b, 2), powerOf(b, 3), ones]).rest;

const powerOf = (b: Values, power: number): Float32Array =>
  Float32Array.from(b, (grey) => (grey / 255) ** power);

/** Lays `b` over a part of `a`, as light as it is there. */
function layOver(a: Values, b: Float32Array, part: Part): Fit {
  const seen = meanOfNeighbours(part === whole ? a : sampleGrid(a, part));
  return { part, seen, rest: takeOff(seen, [b, ones]).rest };
}

const steps = 16;
/** A step that leaves more than this of the difference is the last: other pictures do not come nearer. */
const minProgress = 0.98;
const minSide = 0.6;
/** The part is moved by this much to see how its picture changes. */
const nudge = 0.25 / gridSide;

/**
 * The part of `a` around `start` that shows `b` best, by Gauss–Newton: how far a part of that shape has to be moved and widened
 * for its differences to vanish.
 */
export function fitPart(a: Uint8Array, b: Uint8Array, start: Part): { whole: Fit; fitted: Fit } {
  const shape = start.height / start.width;
  const target = meanOfNeighbours(b);
  const asWhole = layOver(a, target, whole);
  let fit = start === whole ? asWhole : layOver(a, target, start);
  for (let step = 0; step < steps; step += 1) {
    const { part, seen } = fit;
    const slopes = [
      { ...part, left: part.left + nudge },
      { ...part, top: part.top + nudge },
      { ...part, width: part.width + nudge, height: part.height + nudge * shape },
    ].map((moved) =>
      meanOfNeighbours(sampleGrid(a, moved)).map((value, at) => (value - seen[at]!) / nudge),
    );
    const [left, top, wider] = takeOff(seen, [...slopes, target, ones]).factors;
    const width = part.width - wider!;
    const next = { left: part.left - left!, top: part.top - top!, width, height: width * shape };
    if (Math.min(next.width, next.height) < minSide) break;
    const nextFit = layOver(a, target, next);
    if (unexplained(nextFit) > minProgress * unexplained(fit)) break;
    fit = nextFit;
  }
  return { whole: asWhole, fitted: fit };
}

/** The share of what is seen that differs. */
export const unexplained = ({ seen, rest }: Pick<Fit, "seen" | "rest">): number =>
  (deviationOf(rest) / Math.max(1, deviationOf(seen))) ** 2;

/** Takes some columns off `values`, each by the factor that leaves least. */
function takeOff(
  values: Values,
  columns: readonly Float32Array[],
): { factors: number[]; rest: Float32Array } {
  const rows = columns.map((column, index) => [
    ...columns.map((other, place) => dot(column, other) + (place === index ? 1e-3 : 0)),
    dot(column, values),
  ]);
  const count = columns.length;
  for (let pivot = 0; pivot < count; pivot += 1) {
    for (let row = 0; row < count; row += 1) {
      if (row === pivot) continue;
      const factor = rows[row]![pivot]! / rows[pivot]![pivot]!;
      for (let at = pivot; at <= count; at += 1) rows[row]![at]! -= factor * rows[pivot]![at]!;
    }
  }
  const factors = rows.map((row, index) => row[count]! / row[index]!);
  const rest = Float32Array.from(values);
  for (const [index, column] of columns.entries()) {
    for (let at = 0; at < rest.length; at += 1) rest[at]! -= factors[index]! * column[at]!;
  }
  return { factors, rest };
}

function dot(one: Values, other: Values): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}

export function deviationOf(values: Values): number {
  const mean = dot(values, ones) / cells;
  return Math.sqrt(Math.max(0, dot(values, values) / cells - mean ** 2));
}

/** The mean of each cell and its eight neighbours. */
function meanOfNeighbours(values: Values): Float32Array {
  return meanOfThree(meanOfThree(values, 1), gridSide);
}

/** The mean of each cell and the ones before and behind it; a border cell stands for the one that is missing. */
function meanOfThree(values: Values, step: number): Float32Array {
  const means = new Float32Array(cells);
  for (let at = 0; at < cells; at += 1) {
    const place = Math.floor(at / step) % gridSide;
    const before = place === 0 ? at : at - step;
    const behind = place === gridSide - 1 ? at : at + step;
    means[at] = (values[before]! + values[at]! + values[behind]!) / 3;
  }
  return means;
}
