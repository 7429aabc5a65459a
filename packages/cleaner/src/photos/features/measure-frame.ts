import type { Grid } from "./reduce.ts";

/** A frame is flat along most of each line, also where the text of a status bar stands in it. */
const flatShare = 0.8;
const flatGreys = 8;
/** A frame ends abruptly; a sky or a studio fades. */
const edgeLines = 3;
const edgeGreys = 12;
const edgeShare = 0.6;

/** The share of a picture that is a frame around it, or bars at two opposite sides; 0 without one. */
export function measureFrame(grey: Grid): number {
  const { columns, rows } = grey;
  const [top, bottom] = [bar(rowsOf(grey, false)), bar(rowsOf(grey, true))];
  const [left, right] = [bar(columnsOf(grey, false)), bar(columnsOf(grey, true))];
  const high = top > 0 && bottom > 0 ? rows - top - bottom : rows;
  const wide = left > 0 && right > 0 ? columns - left - right : columns;
  return 1 - (high * wide) / (rows * columns);
}

/** The lines of a picture from one side to the other, as a function of place and position in the line. */
type Lines = { lines: number; length: number; at: (line: number, place: number) => number };

const rowsOf = ({ values, columns, rows }: Grid, isFromEnd: boolean): Lines => ({
  lines: rows,
  length: columns,
  at: (line, place) => values[(isFromEnd ? rows - 1 - line : line) * columns + place]!,
});
const columnsOf = ({ values, columns, rows }: Grid, isFromEnd: boolean): Lines => ({
  lines: columns,
  length: rows,
  at: (line, place) => values[place * columns + (isFromEnd ? columns - 1 - line : line)]!,
});

/** How many lines from a side on are of one grey, if the picture begins abruptly behind them. */
function bar(side: Lines): number {
  const grey = median(side, 0);
  let lines = 0;
  while (lines < side.lines / 2 && shareNear(side, lines, grey, flatGreys) >= flatShare) lines += 1;
  if (lines === 0 || lines + edgeLines >= side.lines / 2) return 0;
  const isAbrupt = 1 - shareNear(side, lines + edgeLines, grey, edgeGreys) >= edgeShare;
  return isAbrupt ? lines : 0;
}

function median({ length, at }: Lines, line: number): number {
  const greys = Float32Array.from({ length }, (_, place) => at(line, place));
  return greys.toSorted()[length >> 1]!;
}

function shareNear({ length, at }: Lines, line: number, grey: number, greys: number): number {
  let near = 0;
  for (let place = 0; place < length; place += 1) {
    if (Math.abs(at(line, place) - grey) <= greys) near += 1;
  }
  return near / length;
}
