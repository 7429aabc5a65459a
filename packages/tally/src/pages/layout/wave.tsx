/** On a grid of 1200 × 54: a wave that flattens into a line; each half period is a third lower than the one before. */
export const wavePath =
  "M0 24C40 2 60 4 100 27S170 52 215 36S285 14 330 24S400 40 445 33S520 24 560 28S640 34 680 31S760 28 800 29.500S900 31.500 960 30.500L1200 30";

export const Wave = () => (
  <svg class="wave" viewBox="0 0 1200 54" preserveAspectRatio="none" aria-hidden="true">
    <path vector-effect="non-scaling-stroke" d={wavePath} />
  </svg>
);
