/** Opening a file costs about as much as reading this many bytes. */
export const openingBytes = 64 << 10;

type Options = {
  /** The reads at once of a disk that serves several as fast as one. */
  max: number;
  /** A clock that never goes back. */
  nowMs: () => number;
};

/** Long enough that one large file does not decide. */
const windowMs = 300;
const windowReads = 12;
/** A disk of this speed, opening included, is not worth the time of a trial: 100 MB a second. */
const fastBytesPerMs = 100_000;
/** The other way has to be clearly faster, because two stretches of a folder are never alike. */
const clearlyFaster = 1.15;
/** After so many windows the other way is tried again: a disk may be busy with something else for a while. */
const windowsBetweenTrials = 20;

/**
 * Returns a function that runs reads, `max` at once or one at a time, whichever this disk serves faster: a USB stick or a network
 * share may be slower with many at once. It measures the bytes a millisecond while several run, tries the other way for a
 * moment, and stays with the faster one. A read may join several files: each was opened.
 */
export function createAdaptiveLimit({ max, nowMs }: Options) {
  let level = max;
  let running = 0;
  const waiting: (() => void)[] = [];
  /** Reads that end before the level is settled are not measured. */
  let warmUp = max;
  let reads = 0;
  let bytes = 0;
  let busyMs = 0;
  let sinceMs = 0;
  let windowsLeft = 1;
  let held: { bytesPerMs: number } | undefined;

  const startWaiting = () => {
    while (running < level) {
      const next = waiting.shift();
      if (!next) return;
      running += 1;
      next();
    }
  };
  const switchLevel = () => {
    level = level === 1 ? max : 1;
    warmUp = running + level;
  };
  const decide = (bytesPerMs: number) => {
    if (held) {
      const isFaster = bytesPerMs > held.bytesPerMs * clearlyFaster;
      held = undefined;
      windowsLeft = windowsBetweenTrials;
      if (!isFaster) switchLevel();
      return;
    }
    windowsLeft -= 1;
    if (bytesPerMs >= fastBytesPerMs || windowsLeft > 0) return;
    held = { bytesPerMs };
    switchLevel();
  };
  const measure = (workBytes: number) => {
    const now = nowMs();
    const passedMs = now - sinceMs;
    sinceMs = now;
    if (warmUp > 0) {
      warmUp -= 1;
      return;
    }
    busyMs += passedMs;
    reads += 1;
    bytes += workBytes;
    if (busyMs < windowMs || reads < windowReads) return;
    const bytesPerMs = bytes / busyMs;
    [reads, bytes, busyMs] = [0, 0, 0];
    decide(bytesPerMs);
  };
  return async <T>(readBytes: number, read: () => Promise<T>, openedFiles = 1): Promise<T> => {
    if (running < level) {
      // While nothing runs, no time is counted.
      if (running === 0) sinceMs = nowMs();
      running += 1;
    } else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await read();
    } finally {
      measure(readBytes + openedFiles * openingBytes);
      running -= 1;
      startWaiting();
    }
  };
}
