import { type KeepCriterion, keepKeys } from "../../plan/keep-rule.ts";
import { pixelCount, type Photo } from "../photo.ts";
import { thresholds } from "../thresholds.ts";

/** What makes a photo the best of its group, in this order. */
export const bestReasonNames = [
  "mostPixels",
  "sharpest",
  "originalName",
  "ownFolder",
  "takenDate",
  "mostBytes",
  "oldest",
  "alphabet",
] as const;
export type BestReason = (typeof bestReasonNames)[number];

const fromFile = (criterion: KeepCriterion) => keepKeys[criterion];
/** Lower is better. A copy that a messenger made has no date, and less bytes for the same pixels. */
const keys: Record<Exclude<BestReason, "sharpest">, (photo: Photo) => number | string> = {
  mostPixels: (photo) => -pixelCount(photo),
  originalName: fromFile("originalName"),
  ownFolder: fromFile("ownFolder"),
  takenDate: ({ header }) => Number(header.takenAt === undefined),
  mostBytes: ({ bytes }) => -bytes,
  oldest: fromFile("oldest"),
  alphabet: fromFile("alphabet"),
};

const sharpnessOf = ({ pixels }: Photo): number | undefined => pixels?.sharpness;

/** Whether two sharpnesses differ by more than a tie. Unknown ones tie with all. */
function isSharper(a: Photo, b: Photo): boolean {
  const one = sharpnessOf(a);
  const other = sharpnessOf(b);
  return one !== undefined && other !== undefined && one > other * thresholds.sharpnessTieFactor;
}

/** The best of the photos: most pixels, then sharpest, then the original by its name and folder. Expects at least one. */
export function chooseBest(photos: readonly Photo[]): Photo {
  let left = [...photos];
  for (const reason of bestReasonNames) {
    left = reason === "sharpest" ? keepSharpest(left) : keepLowest(left, keys[reason]);
  }
  return left[0]!;
}

function keepLowest(photos: Photo[], key: (photo: Photo) => number | string): Photo[] {
  const values = photos.map(key);
  const lowest = values.reduce((a, b) => (b < a ? b : a));
  return photos.filter((_, index) => values[index] === lowest);
}

/** Those that tie with the sharpest. */
function keepSharpest(photos: Photo[]): Photo[] {
  const sharpest = photos.reduce((a, b) => ((sharpnessOf(b) ?? 0) > (sharpnessOf(a) ?? 0) ? b : a));
  return photos.filter((photo) => !isSharper(sharpest, photo));
}

/** Why `best` is better than each of the others, each reason once, in the order of `bestReasonNames`. */
export function bestReasons(best: Photo, others: readonly Photo[]): BestReason[] {
  const found = new Set(others.map((other) => reasonOver(best, other)));
  return bestReasonNames.filter((reason) => found.has(reason));
}

const reasonOver = (best: Photo, other: Photo): BestReason =>
  bestReasonNames.find((reason) =>
    reason === "sharpest" ? isSharper(best, other) : keys[reason](best) !== keys[reason](other),
  ) ?? "alphabet";
