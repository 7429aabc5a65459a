/**
 * All limits of likeness and sharpness, measured on real photographs (`tests/bench/results/photos.md`). Distances are in bits of
 * the 64-bit hash (`bits`) and of the 256-bit hash (`fineBits`), tints in 255ths.
 */
export const thresholds = {
  samePicture: {
    bits: 13,
    tint: 12,
    /**
     * Greys of a cell. A copy of a quarter of the size differs by up to 7, but in many cells: the largest difference is a small multiple of
     * the deviation (`peak`).
     */
    saved: { unseenDifference: 2.6, difference: 14, peak: 7.5 },
    /** Mean light or colour changed by a factor; what remains of the contrast after the best curve. */
    edited: {
      toneFactor: 1.08,
      colourlessChroma: 5,
      tint: 20,
      peak: 9,
      difference: 0.2,
      area: 0.65,
    },
    /** `left`: of the differences without the crop. */
    cut: { left: 0.6, correlation: 0.85, tint: 20, grey: 19, area: 0.9, difference: 0.28 },
    /** A copy without a date of a photo that has one may be stamped. */
    undated: { correlation: 0.85 },
  },
  /** Pictures with more look-alikes share a layout, and laying each over each other would take long. */
  maxParts: 24,
  /** Shots of a burst move more, and only shots within seconds are compared. */
  burst: { bits: 22, tint: 15 },
  /** An embedded thumbnail differs a little from its photo: it proposes pairs, which are decided by their pixels. */
  proposal: { bits: 11 },
  burstProposal: { bits: 26, tint: 20 },
  /** The ratio of width to height may differ by this factor. */
  aspectFactor: 1.05,
  /**
   * Letters are a few dark places on a light ground, or the reverse. A screen has large areas of one colour; a photographed paper
   * has less relief and less colour than any scene.
   */
  lettersSkew: 1.7,
  screen: { modeShare: 0.25, skew: 0.5 },
  /** Without ink it has to be quite grey. */
  paper: { relief: 10, chroma: 2, inkedChroma: 6, skew: 1 },
  /** Two files of one folder, size and second are one shot up to this distance. */
  sameShotFineBits: 20,
  burstGapMs: 2_000,
  burstMs: 10_000,
  /** Sharpness within this factor is a tie. */
  sharpnessTieFactor: 1.1,
  /** A file that is saved again may grow without getting better. */
  bytesTieFactor: 1.5,
  blurryDetail: 0.2,
  shakenShare: 0.11,
} as const;
