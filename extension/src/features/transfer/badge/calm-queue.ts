/** Work starts once nothing was added for so long, so that a page loads undisturbed. Requests are added every 1.2 seconds meanwhile. */
const calmMs = 1500;
/** While keys are added all the time, they wait for at most this long. */
const maxWaitMs = 3000;
/** Slow work is repeated less often, so that it takes at most 1 % of the time. */
const pausePerWork = 100;

/** Collects keys and passes them to `work` together. */
export function createCalmQueue<Key>(
  work: (keys: readonly Key[]) => Promise<void>,
): (keys: Iterable<Key>) => void {
  const due = new Set<Key>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWorking = false;
  /** When the first of the keys was added, and the end of the pause after the last work. */
  let addedMs = 0;
  let pauseEndMs = 0;
  const run = async () => {
    const startedMs = performance.now();
    const keys = [...due];
    due.clear();
    isWorking = true;
    await work(keys);
    isWorking = false;
    const endedMs = performance.now();
    pauseEndMs = endedMs + (endedMs - startedMs) * pausePerWork;
    addedMs = endedMs;
    schedule();
  };
  const schedule = () => {
    clearTimeout(timer);
    if (isWorking || due.size === 0) return;
    const nowMs = performance.now();
    const startMs = Math.min(nowMs + calmMs, addedMs + maxWaitMs);
    timer = setTimeout(() => void run(), Math.max(startMs, pauseEndMs) - nowMs);
  };
  return (keys) => {
    if (due.size === 0) addedMs = performance.now();
    for (const key of keys) due.add(key);
    schedule();
  };
}
