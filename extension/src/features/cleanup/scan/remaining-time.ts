/** One reading of the clock and of the work left, in bytes. */
type Sample = { atMs: number; leftBytes: number };

/** The speed is taken over this time, so that one large file does not change it. */
const windowMs = 8000;
/** A speed seen for less time would be a guess. */
const steadyAfterMs = 4000;

/**
 * Estimates when the work will end by the speed of the last eight seconds. `add` returns the remaining milliseconds, or
 * `undefined` while the speed of the older half of that time and of the newer half differ by more than a half.
 */
export function createRemainingTime() {
  let samples: Sample[] = [];
  const speed = (from: Sample, to: Sample) =>
    (from.leftBytes - to.leftBytes) / (to.atMs - from.atMs);
  return {
    add(atMs: number, leftBytes: number): number | undefined {
      samples = [
        ...samples.filter((sample) => atMs - sample.atMs <= windowMs),
        { atMs, leftBytes },
      ];
      const first = samples[0]!;
      const last = samples.at(-1)!;
      const middle = samples[samples.length >> 1]!;
      if (last.atMs - first.atMs < steadyAfterMs) return undefined;
      const older = speed(first, middle);
      const newer = speed(middle, last);
      if (Math.min(older, newer) <= 0 || Math.max(older, newer) > 1.5 * Math.min(older, newer)) {
        return undefined;
      }
      return leftBytes / speed(first, last);
    },
  };
}
