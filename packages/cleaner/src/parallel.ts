/** Returns a function that runs at most `max` tasks at once, in the order of the calls. */
export function createLimit(max: number) {
  const budget = createByteBudget(max);
  return <T>(task: () => Promise<T>): Promise<T> => budget(1, task);
}

/** Runs `task` for each item, at most `max` at once, in order; resolves when all are done. */
export async function forEachParallel<T>(
  items: readonly T[],
  max: number,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const work = async () => {
    for (const item of rest) await task(item);
  };
  await Promise.all(Array.from({ length: max }, work));
}

/** Returns a function that runs tasks while their sizes add up to at most `maxBytes`, in order. One larger task runs alone. */
export function createByteBudget(maxBytes: number) {
  let usedBytes = 0;
  const waiting: { bytes: number; start: () => void }[] = [];
  const fits = (bytes: number) => usedBytes === 0 || usedBytes + bytes <= maxBytes;
  const startWaiting = () => {
    for (let next = waiting[0]; next && fits(next.bytes); next = waiting[0]) {
      waiting.shift();
      usedBytes += next.bytes;
      next.start();
    }
  };
  return async <T>(bytes: number, task: () => Promise<T>): Promise<T> => {
    await new Promise<void>((start) => {
      waiting.push({ bytes, start });
      startWaiting();
    });
    try {
      return await task();
    } finally {
      usedBytes -= bytes;
      startWaiting();
    }
  };
}
