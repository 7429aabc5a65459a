import { keepKeys } from "../../plan/keep-rule.ts";
import type { Photo } from "../photo.ts";
import { thresholds } from "../thresholds.ts";
import { isEnlarged, jpegDetail, sharpnessOfContrast, shownPixels } from "./carried-detail.ts";
import { encodingLoss } from "./encoding-loss.ts";
import { isEdited } from "./is-edited.ts";
import { originality } from "./originality.ts";

const limits = thresholds.best;

/** What makes a photo the best of its group, as a person reads it. */
export const bestReasonNames = ["original", "mostPixels", "sharpest", "alphabet"] as const;
export type BestReason = (typeof bestReasonNames)[number];

type Criterion = (a: Photo, b: Photo) => boolean;

/** `a` is better if its measure is higher by more than a tie. Unknown measures tie with all. */
const byMeasure =
  (measure: (photo: Photo) => number | undefined, tieFactor: number): Criterion =>
  (a, b) => {
    const one = measure(a);
    const other = measure(b);
    return one !== undefined && other !== undefined && one > other * tieFactor;
  };
/** `a` is better if its key is lower. */
const byKey =
  (key: (photo: Photo) => number | string): Criterion =>
  (a, b) =>
    key(a) < key(b);

/** Whether `a` is better than `b`, by the first of these that tells them apart. */
const criteria: [reason: BestReason, isBetter: Criterion][] = [
  ["original", (a, b) => originality(a) > originality(b) && !isSmaller(a, b, limits.undatedFactor)],
  ["original", (a, b) => isLessLossy(a, b) && !isSmaller(a, b, limits.lossyFactor)],
  ["original", (a, b) => isEdited(b, a) && !isSmaller(a, b, limits.lossyFactor)],
  [
    "mostPixels",
    (a, b) => isEnlarged(b, a) || (shownPixels(a) > shownPixels(b) && !isEnlarged(a, b)),
  ],
  ["sharpest", byMeasure(sharpnessOfContrast, limits.sharpnessTieFactor)],
  ["original", byKey(keepKeys.originalName)],
  ["original", byKey(keepKeys.ownFolder)],
  ["original", byMeasure(jpegDetail, limits.detailTieFactor)],
  ["original", byKey(keepKeys.oldest)],
  ["alphabet", byKey(keepKeys.alphabet)],
];

const isLessLossy: Criterion = (a, b) =>
  encodingLoss(b) - encodingLoss(a) >= limits.minLossDifference;

/** The only large picture stays, even if it lost its date or was compressed. */
const isSmaller = (a: Photo, b: Photo, factor: number): boolean =>
  shownPixels(b) > shownPixels(a) * factor && !isEnlarged(b, a);

/**
 * The best of the photos: the file of the camera, then the one that shows no sign of being saved again or edited, then the one whose
 * pixels carry the most detail. Expects at least one.
 */
export function chooseBest(photos: readonly Photo[]): Photo {
  let left = [...photos];
  for (const [, isBetter] of criteria) {
    // A tie is not transitive, nor is every criterion: those stay that the fewest others beat.
    const beaten = left.map((photo) => left.filter((other) => isBetter(other, photo)).length);
    const fewest = Math.min(...beaten);
    left = left.filter((_, index) => beaten[index] === fewest);
  }
  return left[0]!;
}

/** Why `best` is better than each of the others, each reason once, in the order of `bestReasonNames`. */
export function bestReasons(best: Photo, others: readonly Photo[]): BestReason[] {
  const found = new Set(others.map((other) => reasonOver(best, other)));
  return bestReasonNames.filter((reason) => found.has(reason));
}

const reasonOver = (best: Photo, other: Photo): BestReason =>
  criteria.find(([, isBetter]) => isBetter(best, other))?.[0] ?? "alphabet";
