/**
 * All limits of likeness and sharpness, measured on real photographs (`tests/bench/results/photos.md`). Distances are in bits of
 * the 64-bit hash (`bits`) and of the 256-bit hash (`fineBits`), tints in 255ths.
 */
export const thresholds = {
  samePicture: {
    bits: 13,
    cutBits: 8,
    tint: 12,
    /**
     * Greys of a cell. A copy of a quarter of the size differs by up to 7, but in many cells: the largest difference is a small
     * multiple of the deviation (`peak`).
     */
    saved: { unseenDifference: 2.6, difference: 14, peak: 8.5 },
    /** Mean light or colour changed by a factor; what the best curve leaves of the contrast. */
    edited: { toneFactor: 1.08, colourlessChroma: 12, tint: 20, largest: 0.6, difference: 0.2 },
    /** Letters: cells along the line, and how many across it on average. */
    stamped: { unseenDifference: 2, length: 14, thickness: 6.5 },
    /** What the crop leaves of the difference of the wholes; more if it is faint. `over`: how far it may reach over the border. */
    cut: {
      left: 0.45,
      faintLeft: 0.6,
      faintGrey: 9,
      grey: 20,
      unexplained: 0.06,
      over: 0.012,
      tint: 25,
    },
  },
  /** Pictures with more look-alikes share a layout, and laying each over each other would take long. */
  maxParts: 24,
  /** Shots of a burst move more, and only shots within seconds are compared. */
  burst: { bits: 22, tint: 15 },
  /** An embedded thumbnail differs a little from its photo: it proposes pairs, which are decided by their pixels. */
  proposal: { bits: 11, cutBits: 7 },
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
  /** Which photo of a group is the best. */
  best: {
    /** An embedded thumbnail whose colours differ more from its photo shows what that was before an edit. */
    thumbnailColours: 2.5,
    /** A photo that has more pixels by this factor is no copy, even without a date, or if it is more compressed or looks edited. */
    undatedFactor: 4,
    lossyFactor: 2,
    /** Cameras compress at this quality of JPEG or better. */
    cameraQuality: 90,
    /** Losses of what is no JPEG of a camera, in the same unit, and the difference that counts. */
    exportedLoss: 5,
    convertedLoss: 20,
    minLossDifference: 5,
    frameShare: 0.01,
    /** Local detail is in eighths of a power of two. */
    overlay: { added: 8, strong: 40, unchanged: 3, places: 3 },
    colourChroma: 5,
    tonedFactor: 0.2,
    cutShare: 0.02,
    contrastFactor: 0.8,
    /**
     * Of photos of one quality, one with twice the pixels has 2 to this power times the bytes, or is an enlargement, which is
     * softer at the same size.
     */
    enlarged: { minFactor: 1.2, detailPower: 0.8, softFactor: 0.97 },
    detailTieFactor: 1.01,
    /** Sharpness within this factor is a tie. */
    sharpnessTieFactor: 1.1,
  },
  blurryDetail: 0.2,
  shakenShare: 0.11,
} as const;
