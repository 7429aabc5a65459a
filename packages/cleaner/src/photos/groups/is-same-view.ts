import { tintDistance } from "../features/colour-samples.ts";
import { gridSide, turnGreyGrid } from "../features/grey-grid.ts";
import type { Part } from "../features/parts.ts";
import type { Turn } from "../header/photo-header.ts";
import { thresholds } from "../thresholds.ts";
import { deviationOf, fitPart, fitTones, unexplained } from "./fit-grids.ts";
import type { View } from "./views.ts";

const { saved, edited, stamped, cut, tint: maxTint } = thresholds.samePicture;

/**
 * Whether two pictures are one shot, by a grid of local differences; `b` is turned. What was only saved again differs nowhere, and
 * what was made lighter, more colourful or grey differs a little everywhere. Another name, person or bar differs in one place.
 */
export function isSameWhole(a: View, b: View, turn: Turn): boolean {
  const tint = tintDistance(a.features.colours, b.features.colours, turn);
  const chromas = [a.features.chroma, b.features.chroma] as const;
  const isColourless = Math.min(...chromas) < edited.colourlessChroma;
  // A vivid copy differs in its tint as much as in its colourfulness.
  const isTintNear = tint <= Math.max(edited.tint, Math.abs(chromas[0] - chromas[1]));
  if (!isColourless && !isTintNear) return false;
  const one = a.features.grid;
  const other = turnGreyGrid(b.features.grid, turn);
  const rest = fitTones(one, other);
  if (tint <= maxTint && (isSavedAgain(rest) || isStamped(one, other))) return true;
  const areTonesChanged = areFarApart(...chromas) || areFarApart(meanOf(one), meanOf(other));
  // What was cut off at black or white can only be found in one direction.
  return areTonesChanged && (isEdited(one, rest) || isEdited(other, fitTones(other, one)));
}

/** Whether `b` is a part of `a` near the one that is given: nothing differs once it is laid over it, and much does without. */
export function isPartOf(a: View, b: View, start: Part): boolean {
  if (tintDistance(a.features.colours, b.features.colours) > cut.tint) return false;
  const { whole, fitted } = fitPart(a.features.grid, b.features.grid, start);
  const largest = largestOf(fitted.rest);
  const left = largest <= cut.faintGrey ? cut.faintLeft : cut.left;
  return (
    largest <= cut.grey &&
    isWithin(fitted.part) &&
    unexplained(fitted) <= Math.min(cut.unexplained, left * unexplained(whole))
  );
}

/** Other pictures are often most alike if one is moved over the border of the other. */
const isWithin = ({ left, top, width, height }: Part): boolean =>
  Math.min(left, top) >= -cut.over && Math.max(left + width, top + height) <= 1 + cut.over;

const areFarApart = (a: number, b: number): boolean =>
  Math.max(a, b) > edited.toneFactor * Math.max(1, Math.min(a, b));

function isSavedAgain(rest: Float32Array): boolean {
  const largest = largestOf(rest);
  return (
    largest <= saved.unseenDifference ||
    (largest <= saved.difference && largest <= saved.peak * deviationOf(rest))
  );
}

function isEdited(seen: Uint8Array, rest: Float32Array): boolean {
  const contrast = deviationOf(seen);
  return (
    largestOf(rest) <= edited.largest * contrast &&
    deviationOf(rest) <= edited.difference * contrast
  );
}

/** Letters over a picture make it lighter, or darker, in a line across it, and leave everything else. */
function isStamped(one: Uint8Array, other: Uint8Array): boolean {
  const [lighter, darker] = [1, -1].map((sign) =>
    [...one.keys()].filter((at) => sign * (other[at]! - one[at]!) > stamped.unseenDifference),
  );
  const changed = lighter!.length === 0 ? darker! : lighter!;
  const isOneInk = Math.min(lighter!.length, darker!.length) === 0;
  const across = new Set(changed.map((at) => at % gridSide)).size;
  const down = new Set(changed.map((at) => Math.floor(at / gridSide))).size;
  const length = Math.max(across, down);
  return isOneInk && length >= stamped.length && changed.length <= stamped.thickness * length;
}

const meanOf = (values: Uint8Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const largestOf = (values: Float32Array): number =>
  values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
