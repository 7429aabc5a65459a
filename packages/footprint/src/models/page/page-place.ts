import { assertQuantity } from "../../estimate/check.ts";

/** The lightest third of web pages is light, the heaviest tenth very heavy. */
export type PageWeight = "light" | "average" | "heavy" | "veryHeavy";

export type PagePlace = {
  /** The share of web pages that are lighter, from 0 to 1. */
  lighterShare: number;
  weight: PageWeight;
};

/** The month in which the HTTP Archive measured the pages that `pagePlace` compares with. */
export const pagePlaceMonth = "2025-07";

/** What half of web pages weigh at most, on computers. */
export const medianPageBytes = 2_412 * 1024;

/** The share of web pages that weigh at most so many bytes, lightest first. */
export const weightPercentiles = [
  [0.1, 607 * 1024],
  [0.25, 1_275 * 1024],
  [0.5, medianPageBytes],
  [0.75, 4_570 * 1024],
  [0.9, 9_179 * 1024],
] as const;

/** The place of a page among web pages on computers, from the bytes of a first visit. Between two published percentiles it is interpolated. */
export function pagePlace(bytes: number): PagePlace {
  assertQuantity("bytes", bytes);
  const share = lighterShare(bytes);
  return { lighterShare: share, weight: weightOf(share) };
}

function weightOf(share: number): PageWeight {
  if (share < 1 / 3) return "light";
  if (share < 2 / 3) return "average";
  return share < 0.9 ? "heavy" : "veryHeavy";
}

function lighterShare(bytes: number): number {
  const [firstShare, firstBytes] = weightPercentiles[0];
  if (bytes <= firstBytes) return firstShare * (bytes / firstBytes);
  let [lowShare, lowBytes]: readonly [number, number] = [firstShare, firstBytes];
  for (const [share, upToBytes] of weightPercentiles) {
    if (bytes < upToBytes) {
      // In proportion to the logarithm: weights spread over factors, not over sums.
      const part = Math.log(bytes / lowBytes) / Math.log(upToBytes / lowBytes);
      return lowShare + part * (share - lowShare);
    }
    [lowShare, lowBytes] = [share, upToBytes];
  }
  // Above the last one, twice the bytes leave half of the pages.
  return 1 - (1 - lowShare) * (lowBytes / bytes);
}
