/** A message passes through two throttled workers, and at least four a second must arrive. */
const postEveryMs = 120;

/** Drops values that follow the last one within 120 ms: a message per file would cost more than reading it. */
export function throttle<T>(send: (value: T) => void): (value: T) => void {
  let lastMs = -Infinity;
  return (value) => {
    if (performance.now() - lastMs < postEveryMs) return;
    lastMs = performance.now();
    send(value);
  };
}
