import { performance } from "node:perf_hooks";

const minPollMs = 5000;
const maxPollMs = 60_000;
/** If everyone who took part in an event polled its page, so many requests would arrive each second. */
const pollsPerSecond = 2000;
/** From this share of a second on, in which the event loop was busy, polls become rarer. */
const busyShare = 0.7;
const busyFactor = 4;
const measureEveryMs = 1000;

/** The share of the last second in which this process was busy. */
export function createLoopLoad(clock: () => number): () => number {
  let before = performance.eventLoopUtilization();
  let measuredAtMs = clock();
  let share = 0;
  return () => {
    if (Math.abs(clock() - measuredAtMs) < measureEveryMs) return share;
    measuredAtMs = clock();
    const now = performance.eventLoopUtilization();
    share = performance.eventLoopUtilization(now, before).utilization;
    before = now;
    return share;
  };
}

/**
 * After how many milliseconds a page without a live stream should ask again. It grows with the crowd of an event, most of
 * which a proxy may serve from memory, and with the load of this process, which a server without a proxy feels.
 */
export function pollAfterMs(participations: number, loopLoad: number): number {
  const ofCrowdMs = Math.max(minPollMs, (1000 * participations) / pollsPerSecond);
  const factor = loopLoad < busyShare ? 1 : busyFactor;
  return Math.min(maxPollMs, 1000 * Math.ceil((ofCrowdMs * factor) / 1000));
}
