import type { Clock } from "@digital-cleanup/mailbox";

/** The clock of the page. */
export const pageClock: Clock = {
  nowMs: () => performance.now(),
  wait: (durationMs, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener("abort", stop);
        resolve();
      }, durationMs);
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop, { once: true });
    }),
};
