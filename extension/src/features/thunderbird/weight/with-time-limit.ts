/** Some of Thunderbird's calls never settle, although they are done. Rejects after `limitMs`, or if `signal` aborts. */
export function withTimeLimit<Result>(
  work: Promise<Result>,
  limitMs: number,
  signal?: AbortSignal,
): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const end = () => reject(signal?.reason as Error);
  const timer = setTimeout(() => reject(new Error("Thunderbird did not answer")), limitMs);
  if (signal?.aborted) end();
  else signal?.addEventListener("abort", end, { once: true });
  return Promise.race([work, promise]).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  });
}
