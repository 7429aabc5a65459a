import { chromaOf, tintDistance } from "../features/colour-samples.ts";
import { gridSide, turnGreyGrid } from "../features/grey-grid.ts";
import type { Turn } from "../header/photo-header.ts";
import { thresholds } from "../thresholds.ts";
import {
  compareGrids,
  type Fit,
  fitTones,
  fitWindow,
  isWhole,
  type Window,
  wholeWindow,
} from "./fit-grids.ts";
import type { View } from "./views.ts";

const { saved, edited, cut, tint: maxTint } = thresholds.samePicture;

/**
 * Whether two pictures are one shot, by a grid of local differences; `b` is turned. What was only saved again differs nowhere, and
 * what was made lighter, more colourful or grey differs a little everywhere. Another name, person or bar differs in one place.
 */
export function isSameWhole(a: View, b: View, turn: Turn): boolean {
  const one = a.features.grid;
  const other = turnGreyGrid(b.features.grid, turn);
  const tint = tintDistance(a.features.colours, b.features.colours, turn);
  const fit = compareGrids(one, other, wholeWindow);
  if (tint <= maxTint && isSavedAgain(fit)) return true;
  const chromas = [a, b].map(({ features }) => chromaOf(features.colours));
  const areTonesChanged =
    areFarApart(chromas[0]!, chromas[1]!) || areFarApart(meanOf(one), meanOf(other));
  const isColourless = chromas.some((chroma) => chroma < edited.colourlessChroma);
  return areTonesChanged && (isColourless || tint <= edited.tint) && isEdited(fit, other);
}

/**
 * Whether `b` is a part of `a` near one of some windows. Once it is laid over it, it differs only at the edges that fall between
 * cells.
 */
export function isPartOf(a: View, b: View, windows: readonly Window[]): boolean {
  if (tintDistance(a.features.colours, b.features.colours) > cut.tint) return false;
  const [one, other] = [a.features.grid, b.features.grid];
  const [start] = windows
    .map((window) => compareGrids(one, other, window))
    .toSorted((fit, next) => next.correlation - fit.correlation);
  if (!start) return false;
  const fit = fitWindow(one, other, start.window);
  const left = (1 - fit.correlation) / (1 - compareGrids(one, other, wholeWindow).correlation);
  return left <= cut.left && isCropped(fit);
}

const areFarApart = (a: number, b: number): boolean =>
  Math.max(a, b) > edited.toneFactor * Math.max(1, Math.min(a, b));

function isSavedAgain({ differences }: Fit): boolean {
  const largest = largestOf(differences);
  return (
    largest <= saved.unseenDifference ||
    (largest <= saved.difference && largest <= saved.peak * deviationOf(differences))
  );
}

function isEdited({ seen }: Fit, other: Uint8Array): boolean {
  const differences = fitTones(seen, other);
  if (largestOf(differences) > edited.peak * deviationOf(differences)) return false;
  const contrast = deviationOf(seen);
  return (
    deviationOf(differences) <= edited.difference * contrast &&
    largestOf(meanOfNeighbours(differences)) <= edited.area * contrast
  );
}

/** Differences at edges lie side by side and cancel out; those of another content do not. */
function isCropped({ window, seen, differences, correlation }: Fit): boolean {
  // A plain picture fits anywhere.
  if (isWhole(window) || correlation < cut.correlation) return false;
  const areas = meanOfNeighbours(differences);
  const contrast = deviationOf(meanOfNeighbours(seen));
  const largest = largestOf(areas);
  return (
    largest <= cut.grey &&
    largest <= cut.area * contrast &&
    deviationOf(areas) <= cut.difference * contrast
  );
}

const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at]!;
  return sum / values.length;
};

function deviationOf(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (values[at]! - mean) ** 2;
  return Math.sqrt(sum / values.length);
}

const largestOf = (values: Float32Array): number =>
  values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);

/** The mean of each cell and its eight neighbours. */
function meanOfNeighbours(values: ArrayLike<number>): Float32Array {
  const limit = gridSide - 1;
  return Float32Array.from({ length: values.length }, (_, at) => {
    const [x, y] = [at % gridSide, Math.floor(at / gridSide)];
    let sum = 0;
    let count = 0;
    for (let row = Math.max(0, y - 1); row <= Math.min(limit, y + 1); row += 1) {
      for (let column = Math.max(0, x - 1); column <= Math.min(limit, x + 1); column += 1) {
        sum += values[row * gridSide + column]!;
        count += 1;
      }
    }
    return sum / count;
  });
}
