/** A matrix of numbers, row by row. */
export type Grid = { values: Float32Array; columns: number; rows: number };

type Plane = {
  data: ArrayLike<number>;
  columns: number;
  rows: number;
  step?: number;
  offset?: number;
  stride?: number;
};

/**
 * Reduces (or enlarges) a plane to a grid; each cell is the mean of the area that it covers, with its border pixels in
 * proportion. `step` and `offset` select one channel of interleaved pixels, `offset` and `stride` a part of a plane.
 */
export function reduce(
  { data, columns, rows, step = 1, offset = 0, stride = columns * step }: Plane,
  toColumns: number,
  toRows: number,
): Grid {
  const across = new Float32Array(toColumns * rows);
  const spans = coverage(columns, toColumns);
  for (let row = 0; row < rows; row += 1) {
    const start = row * stride + offset;
    for (let column = 0; column < toColumns; column += 1) {
      const { first, weights } = spans[column]!;
      let sum = 0;
      for (let index = 0; index < weights.length; index += 1) {
        sum += data[start + (first + index) * step]! * weights[index]!;
      }
      across[row * toColumns + column] = sum;
    }
  }
  const values = new Float32Array(toColumns * toRows);
  for (const [row, { first, weights }] of coverage(rows, toRows).entries()) {
    for (let index = 0; index < weights.length; index += 1) {
      const from = (first + index) * toColumns;
      const weight = weights[index]!;
      for (let column = 0; column < toColumns; column += 1) {
        values[row * toColumns + column]! += across[from + column]! * weight;
      }
    }
  }
  return { values, columns: toColumns, rows: toRows };
}

/** For each target cell, the first source cell and the weights, which add up to 1. */
function coverage(from: number, to: number): { first: number; weights: Float32Array }[] {
  const length = from / to;
  return Array.from({ length: to }, (_, cell) => {
    const start = cell * length;
    const end = Math.min(from, start + length);
    const first = Math.min(from - 1, Math.floor(start));
    const last = Math.min(from, Math.max(first + 1, Math.ceil(end - 1e-9)));
    const weights = Float32Array.from({ length: last - first }, (_weight, index) => {
      const left = Math.max(start, first + index);
      return Math.max(0, Math.min(end, first + index + 1) - left) / (end - start);
    });
    return { first, weights };
  });
}
