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
