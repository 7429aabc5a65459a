export type Size = { widthPx: number; heightPx: number };

/** How many lines a picture of this shape needs, where it is shown. */
export type Fit = (size: Size) => number;

/** The lowest height that is enough, if anything is above it. */
export function targetOf(sizes: readonly Size[], fit: Fit): number | undefined {
  const enough = sizes.filter((size) => size.heightPx >= fit(size)).map(({ heightPx }) => heightPx);
  const target = Math.min(...enough);
  return sizes.some(({ heightPx }) => heightPx > target) ? target : undefined;
}
