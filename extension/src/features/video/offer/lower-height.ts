/** A rendition that is hardly lower saves little. */
const minRatio = 1.3;
/** Still sharp enough for most uses. */
const usualHeightPx = 480;

/** The rendition to offer below the one that plays: what its box needs, else 480p, else the next lower one. */
export function lowerHeightPx(
  renditionHeightsPx: readonly number[],
  playingHeightPx: number,
  neededHeightPx: number,
): number | undefined {
  const lower = renditionHeightsPx.filter(
    (height) => height > 0 && playingHeightPx / height >= minRatio,
  );
  const enough = lower.filter((height) => height >= neededHeightPx);
  if (enough.length > 0) return Math.min(...enough);
  const usual = lower.filter((height) => height <= usualHeightPx);
  return lower.length > 0 ? Math.max(...(usual.length > 0 ? usual : lower)) : undefined;
}
