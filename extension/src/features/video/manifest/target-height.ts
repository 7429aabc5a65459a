export type Size = { widthPx: number; heightPx: number };

/** How many lines a picture of this shape needs where it is displayed. */
export type RequiredHeight = (size: Size) => number;

/** The lowest height that is enough; undefined if no size is above it. */
export function chooseTargetHeight(
  sizes: readonly Size[],
  required: RequiredHeight,
): number | undefined {
  const sufficient = sizes
    .filter((size) => size.heightPx >= required(size))
    .map(({ heightPx }) => heightPx);
  const target = Math.min(...sufficient);
  return sizes.some(({ heightPx }) => heightPx > target) ? target : undefined;
}
