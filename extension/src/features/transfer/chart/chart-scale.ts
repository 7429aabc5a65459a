/** The grid lines above 0 of a chart whose largest bar is `largest`: two or three steps of 1, 2 or 5 times a power of ten. */
export function chartScale(largest: number): number[] {
  const least = Math.max(1, largest) / 3;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 5, 10].find((size) => size * power >= least) ?? 10) * power;
  const count = Math.max(2, Math.ceil(largest / step));
  return Array.from({ length: count }, (_, index) => step * (index + 1));
}
