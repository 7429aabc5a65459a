import type { Clock } from "@digital-cleanup/mailbox";

/** For tests: time passes when the program does nothing but wait. Waits end in the order of their times, each in a turn of its own. */
export function createVirtualClock(): Clock {
  const waiting = new Set<{ endMs: number; end: () => void }>();
  let nowMs = 0;
  const turn = () => {
    const [next] = [...waiting].toSorted((a, b) => a.endMs - b.endMs);
    if (!next) return;
    waiting.delete(next);
    nowMs = Math.max(nowMs, next.endMs);
    next.end();
    setTimeout(turn);
  };
  return {
    nowMs: () => nowMs,
    wait: (durationMs, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const one = { endMs: nowMs + durationMs, end: resolve };
        signal.addEventListener("abort", () => {
          waiting.delete(one);
          reject(signal.reason as Error);
        });
        waiting.add(one);
        if (waiting.size === 1) setTimeout(turn);
      }),
  };
}
