import type { Turn } from "../header/photo-header.ts";

/** The eight turns of EXIF, in their order. */
export const turns: readonly Turn[] = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * The place in a grid of `columns` × `rows` that is seen at (x, y) once it is turned. The turned grid of the turns 5 to 8 has
 * `rows` columns.
 */
export function sourcePlace(
  turn: Turn,
  x: number,
  y: number,
  columns: number,
  rows: number,
): number {
  const right = columns - 1;
  const bottom = rows - 1;
  switch (turn) {
    case 1:
      return y * columns + x;
    case 2:
      return y * columns + (right - x);
    case 3:
      return (bottom - y) * columns + (right - x);
    case 4:
      return (bottom - y) * columns + x;
    case 5:
      return x * columns + y;
    case 6:
      return (bottom - x) * columns + y;
    case 7:
      return (bottom - x) * columns + (right - y);
    case 8:
      return x * columns + (right - y);
  }
}

/** The turn that undoes a turn: only the quarters differ from themselves. */
export const inverseTurn = (turn: Turn): Turn => (turn === 6 ? 8 : turn === 8 ? 6 : turn);
