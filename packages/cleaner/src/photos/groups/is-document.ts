import type { PhotoFeatures } from "../features/photo-features.ts";
import { thresholds } from "../thresholds.ts";

/** Whether a picture is mostly letters, on a paper or a screen. Such pictures differ in words that are too small to be compared. */
export function isDocument({ skew, modeShare, relief, chroma }: PhotoFeatures): boolean {
  const { screen, paper, lettersSkew } = thresholds;
  const ink = Math.abs(skew);
  return (
    ink >= lettersSkew ||
    (ink >= screen.skew && modeShare >= screen.modeShare) ||
    (relief < paper.relief && chroma < (ink < paper.skew ? paper.chroma : paper.inkedChroma))
  );
}
