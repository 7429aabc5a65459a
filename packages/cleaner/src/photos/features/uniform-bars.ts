import type { PhotoPixels } from "./photo-pixels.ts";

/** A part of a picture, in pixels. */
export type Part = { left: number; top: number; columns: number; rows: number };

/** Bars that are saved again differ by this much from their colour. */
const tolerance = 6;
/** The outermost row has this share of its colour, the others at least half: the clock and the buttons of a phone are in them. */
const edgeShare = 0.95;
const barShare = 0.5;
const minBars = 0.04;
const minContent = 0.2;

type Line = (along: number) => number;

/**
 * The picture within bars of one colour above and below or at both sides, as in the screenshot of a photo or a frame;
 * `undefined` without such bars.
 */
export function findFramed(pixels: PhotoPixels): Part | undefined {
  const { widthPixels: columns, heightPixels: rows } = pixels;
  const at = (x: number, y: number) => (y * columns + x) * pixels.channels;
  const [top, bottom] = betweenBars(pixels.data, rows, columns, (row) => (x) => at(x, row));
  const [left, right] = betweenBars(
    pixels.data,
    columns,
    bottom - top,
    (column) => (y) => at(column, top + y),
  );
  const part = { left, top, columns: right - left, rows: bottom - top };
  const share = (part.columns * part.rows) / (columns * rows);
  const isFramed = share < 1 - minBars && share > minContent;
  return isFramed ? part : undefined;
}

/** The first line of the content and the one behind it: the longest run of lines that are no bar. */
function betweenBars(
  data: PhotoPixels["data"],
  lines: number,
  length: number,
  lineAt: (index: number) => Line,
): [number, number] {
  const shareOf = (line: Line, grey: number) => {
    let same = 0;
    for (let along = 0; along < length; along += 1) {
      if (Math.abs(data[line(along)]! - grey) <= tolerance) same += 1;
    }
    return same / length;
  };
  const edges = [0, lines - 1].map(lineAt);
  const greys = edges.map((line) => data[line(length >> 1)]!);
  // A sky above a road is no frame.
  const areBars =
    Math.abs(greys[0]! - greys[1]!) <= tolerance &&
    edges.every((line, index) => shareOf(line, greys[index]!) >= edgeShare);
  if (!areBars) return [0, lines];
  let [from, to] = [0, 0];
  for (let start = 0, line = 0; line <= lines; line += 1) {
    const isBar = line === lines || shareOf(lineAt(line), greys[0]!) >= barShare;
    if (!isBar) continue;
    if (line - start > to - from) [from, to] = [start, line];
    start = line + 1;
  }
  return [from, to];
}

/** The pixels of a part. */
export function cutOut(pixels: PhotoPixels, { left, top, columns, rows }: Part): PhotoPixels {
  const { channels, widthPixels } = pixels;
  const data = new Uint8Array(columns * rows * channels);
  for (let row = 0; row < rows; row += 1) {
    const from = ((top + row) * widthPixels + left) * channels;
    data.set(pixels.data.subarray(from, from + columns * channels), row * columns * channels);
  }
  return { data, widthPixels: columns, heightPixels: rows, channels };
}
