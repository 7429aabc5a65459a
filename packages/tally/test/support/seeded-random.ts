/** Reproducible numbers from 0 to `below` - 1 (a linear congruential generator, high bits). */
export function seededRandom(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export type Random = ReturnType<typeof seededRandom>;
