import type { Turn } from "../header/photo-header.ts";

/** The eight turns of EXIF, in their order. */
export const turns: readonly Turn[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** In these a step to the right, or down, is one to the left, or up, in the stored grid. */
const toTheLeft: readonly Turn[] = [2, 3, 7, 8];
const upwards: readonly Turn[] = [3, 4, 6, 7];

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
  const [across, down] = turn < 5 ? [x, y] : [y, x];
  const column = toTheLeft.includes(turn) ? columns - 1 - across : across;
  const row = upwards.includes(turn) ? rows - 1 - down : down;
  return row * columns + column;
}

/** The turn that undoes a turn: only the quarters differ from themselves. */
export const inverseTurn = (turn: Turn): Turn => (turn === 6 ? 8 : turn === 8 ? 6 : turn);
