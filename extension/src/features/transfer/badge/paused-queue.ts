/** People read about one number a second. */
const minPauseMs = 1000;
/** Slow work is repeated less often, so that it takes at most a twentieth of the time. */
const pausePerWork = 20;

/** Collects keys and passes them to `work` together, after a pause. */
export function createPausedQueue<Key>(
  work: (keys: readonly Key[]) => Promise<void>,
): (keys: Iterable<Key>) => void {
  const due = new Set<Key>();
  let pauseMs = minPauseMs;
  let isScheduled = false;
  const run = async () => {
    const startedMs = performance.now();
    const keys = [...due];
    due.clear();
    await work(keys);
    pauseMs = Math.max(minPauseMs, (performance.now() - startedMs) * pausePerWork);
    isScheduled = false;
    schedule();
  };
  const schedule = () => {
    if (isScheduled || due.size === 0) return;
    isScheduled = true;
    setTimeout(() => void run(), pauseMs);
  };
  return (keys) => {
    for (const key of keys) due.add(key);
    schedule();
  };
}
