import { byCounter, type PublishedFigure, type PublishedTotals } from "@digital-cleanup/challenge";

/** A published figure; what is in neither method was published as a sum only. */
export const figureOf = (sum: number, measured = 0, declared = 0): PublishedFigure => ({
  sum: String(sum),
  measured: String(measured),
  declared: String(declared),
});

/** Public totals of which only the given figures are published. */
export const totalsOf = (figures: Partial<PublishedTotals>): PublishedTotals => ({
  ...byCounter(() => null),
  bytes: null,
  devices: null,
  grams: null,
  ...figures,
});
