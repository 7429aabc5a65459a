import { setImmediate as letOthersRun } from "node:timers/promises";

/** Short enough that Ctrl-C is handled within 200 ms. */
const sliceMs = 20;

/** Long synchronous work asks `isDue` often, and awaits `take` if it is, so that signals and timers are handled. */
export function createBreaks() {
  let sinceMs = performance.now();
  return {
    isDue: () => performance.now() - sinceMs > sliceMs,
    take: async () => {
      await letOthersRun();
      sinceMs = performance.now();
    },
  };
}
