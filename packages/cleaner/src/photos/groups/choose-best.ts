import { keepKeys } from "../../plan/keep-rule.ts";
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

type Criterion = (a: Photo, b: Photo) => boolean;
type Known = number | undefined;

/** `a` is better if its measure is higher by more than a tie. Unknown measures tie with all. */
const byMeasure =
  (measure: (photo: Photo) => Known, tieFactor: number): Criterion =>
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

/** A copy that a messenger made has no date, and by far fewer bytes for the same pixels. */
const isBetter: Record<BestReason, Criterion> = {
  mostPixels: byMeasure(pixelCount, 1),
  sharpest: byMeasure(({ pixels }) => pixels?.sharpness, thresholds.sharpnessTieFactor),
  originalName: byKey(keepKeys.originalName),
  ownFolder: byKey(keepKeys.ownFolder),
  takenDate: byKey(({ header }) => Number(header.takenAt === undefined)),
  mostBytes: byMeasure(({ bytes }) => bytes, thresholds.bytesTieFactor),
  oldest: byKey(keepKeys.oldest),
  alphabet: byKey(keepKeys.alphabet),
};

/** The best of the photos: most pixels, then sharpest, then the original by its name and folder. Expects at least one. */
export function chooseBest(photos: readonly Photo[]): Photo {
  let left = [...photos];
  for (const reason of bestReasonNames) {
    // A tie is not transitive: all that tie with the very best stay.
    const first = left.reduce((a, b) => (isBeyond(reason, b, a) ? b : a));
    left = left.filter((photo) => !isBetter[reason](first, photo));
  }
  return left[0]!;
}

/** Compares without ties, so that the first of a criterion does not depend on the order. */
const exact: Partial<Record<BestReason, Criterion>> = {
  sharpest: byMeasure(({ pixels }) => pixels?.sharpness ?? 0, 1),
  mostBytes: byMeasure(({ bytes }) => bytes, 1),
};
const isBeyond = (reason: BestReason, a: Photo, b: Photo): boolean =>
  (exact[reason] ?? isBetter[reason])(a, b);

/** Why `best` is better than each of the others, each reason once, in the order of `bestReasonNames`. */
export function bestReasons(best: Photo, others: readonly Photo[]): BestReason[] {
  const found = new Set(others.map((other) => reasonOver(best, other)));
  return bestReasonNames.filter((reason) => found.has(reason));
}

const reasonOver = (best: Photo, other: Photo): BestReason =>
  bestReasonNames.find((reason) => isBetter[reason](best, other)) ?? "alphabet";
