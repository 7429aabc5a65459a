/** The middle of some values: of an even number, the higher one of the two. */
export const median = (values: readonly number[]): number =>
  values.toSorted((one, next) => one - next)[values.length >> 1]!;
