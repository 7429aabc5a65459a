/** Two of them in a row still let four through. */
const postEveryMs = 120;

/** Sends at most eight values a second: a message for each file would cost more than reading it. */
export function throttled<T>(send: (value: T) => void): (value: T) => void {
  let lastMs = -Infinity;
  return (value) => {
    if (performance.now() - lastMs < postEveryMs) return;
    lastMs = performance.now();
    send(value);
  };
}
