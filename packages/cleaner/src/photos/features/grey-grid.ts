import type { Turn } from "../header/photo-header.ts";
import { type Grid, reduce } from "./reduce.ts";
import { sourcePlace } from "./turn-grid.ts";

/** 24 × 24 mean greys: fine enough for a name on an invitation, coarse enough for a copy at a quarter of the size. */
export const gridSide = 24;

export const toGreyGrid = ({ values, columns, rows }: Grid): Uint8Array =>
  Uint8Array.from(reduce({ data: values, columns, rows }, gridSide, gridSide).values, Math.round);

/** The grid of a picture that is turned. */
export const turnGreyGrid = (grid: Uint8Array, turn: Turn): Uint8Array =>
  turn === 1
    ? grid
    : grid.map(
        (_, at) =>
          grid[sourcePlace(turn, at % gridSide, Math.floor(at / gridSide), gridSide, gridSide)]!,
      );
