import type { Turn } from "../header/photo-header.ts";
import { sampleSide, toColours } from "./colour-samples.ts";
import { fineHash, partHashes, turnedHashes } from "./difference-hash.ts";
import { toGreyGrid } from "./grey-grid.ts";
import { measureCut } from "./measure-cut.ts";
import { measureFrame } from "./measure-frame.ts";
import { measureLocalDetail } from "./measure-local-detail.ts";
import { measureRelief } from "./measure-relief.ts";
import { measureModeShare } from "./measure-mode-share.ts";
import { cuts } from "./parts.ts";
import { assertPixels, type PhotoPixels } from "./photo-pixels.ts";
import { type Grid, reduce } from "./reduce.ts";
import { measureTiles } from "./measure-tiles.ts";
import { sourcePlace } from "./turn-grid.ts";
import { cutOut, findFramed } from "./uniform-bars.ts";

/** The longest side at which sharpness is judged. */
export const judgedPixels = 1000;
/** 9, 8 and 4 divide it, so that the small grids are exact. */
const middleSide = 144;

/**
 * What is kept of a picture to compare it; about 1,000 bytes that can be cloned and stored. `hashes`: 64 bits for each of the
 * eight turns. `cutHashes`: 64 bits for each of the `cuts`. `fineHash`: 256 bits. `grid`: 24 × 24 greys.
 * `colours`: 4 × 4 RGB. `relief` and `chroma`: 0 to 255, both low for a
 * photographed paper. `modeShare`: 0 to 1, high for screens. `skew`: far from 0 for letters. `frameShare`: 0 to 1, of a frame or
 * bars around the picture. `framed`: the same of the picture within. `cutShare`: 0 to 1, of values at the limits of a colour.
 * `contrast`: the deviation of the greys. `localDetail`: 12 × 12 areas. Sharpness, detail and shake are measured at 1,000 pixels and
 * absent if the picture was smaller.
 */
export type PhotoFeatures = {
  hashes: Uint32Array;
  cutHashes: Uint32Array;
  fineHash: Uint32Array;
  grid: Uint8Array;
  framed?: { features: PhotoFeatures; aspect: number };
  colours: Uint8Array;
  relief: number;
  chroma: number;
  modeShare: number;
  skew: number;
  frameShare: number;
  cutShare: number;
  contrast: number;
  localDetail: Uint8Array;
  sharpness?: number;
  detail?: number;
  shake?: number;
};

/**
 * Reduces decoded pixels to what is compared. `turn` is for pixels that the decoder did not turn, as of an embedded thumbnail.
 * Sharpness is judged if the longest side has 1,000 pixels or more; larger pictures are reduced to that. Throws a `RangeError`
 * if the array does not match the size.
 */
export function photoFeatures(pixels: PhotoPixels, turn: Turn = 1): PhotoFeatures {
  assertPixels(pixels);
  const features = measure(pixels, turn);
  const part = findFramed(pixels);
  if (!part) return features;
  const aspect = part.columns / part.rows;
  return {
    ...features,
    framed: {
      features: measure(cutOut(pixels, part), turn),
      aspect: turn < 5 ? aspect : 1 / aspect,
    },
  };
}

function measure(pixels: PhotoPixels, turn: Turn): PhotoFeatures {
  const { data, channels, widthPixels: columns, heightPixels: rows } = pixels;
  const plane = (offset: number) => ({ data, columns, rows, step: channels, offset });
  const colours = (channels === 1 ? [0, 0, 0] : [0, 1, 2]).map((channel) =>
    turnMiddle(reduce(plane(channel), middleSide, middleSide), turn),
  );
  const grey = toGrey(colours);
  const judged = judgedGrey(pixels);
  const { skew, ...sharpness } = measureTiles(judged);
  return {
    hashes: turnedHashes(grey),
    cutHashes: partHashes(grey, cuts),
    fineHash: fineHash(grey),
    grid: toGreyGrid(grey),
    colours: toColours(
      colours.map(({ values }) =>
        reduce({ data: values, columns: middleSide, rows: middleSide }, sampleSide, sampleSide),
      ),
    ),
    ...measureRelief(colours, grey),
    modeShare: measureModeShare(pixels),
    skew,
    frameShare: measureFrame(judged),
    cutShare: measureCut(pixels),
    contrast: measureContrast(judged),
    localDetail: measureLocalDetail(judged),
    ...(Math.max(columns, rows) >= judgedPixels ? sharpness : {}),
  };
}

const weights = [0.299, 0.587, 0.114];

function toGrey([red, green, blue]: Grid[]): Grid {
  const values = red!.values.map(
    (value, at) =>
      value * weights[0]! + green!.values[at]! * weights[1]! + blue!.values[at]! * weights[2]!,
  );
  return { ...red!, values };
}

function turnMiddle(grid: Grid, turn: Turn): Grid {
  if (turn === 1) return grid;
  const values = grid.values.map(
    (_, at) =>
      grid.values[
        sourcePlace(turn, at % middleSide, Math.floor(at / middleSide), middleSide, middleSide)
      ]!,
  );
  return { ...grid, values };
}

/** The grey picture, reduced to 1,000 pixels on its longest side if it has more. */
function judgedGrey({ data, widthPixels, heightPixels, channels }: PhotoPixels): Grid {
  const grey = new Float32Array(widthPixels * heightPixels);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += channels) {
    grey[at] =
      channels === 1
        ? data[from]!
        : data[from]! * weights[0]! + data[from + 1]! * weights[1]! + data[from + 2]! * weights[2]!;
  }
  const scale = judgedPixels / Math.max(widthPixels, heightPixels);
  if (scale >= 1) return { values: grey, columns: widthPixels, rows: heightPixels };
  const columns = Math.max(1, Math.round(widthPixels * scale));
  const rows = Math.max(1, Math.round(heightPixels * scale));
  return reduce({ data: grey, columns: widthPixels, rows: heightPixels }, columns, rows);
}

function measureContrast({ values }: Grid): number {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return Math.sqrt(Math.max(0, squares / values.length - (sum / values.length) ** 2));
}
