type Limit = { burst: number; perSecond: number };

/**
 * Returns a function that takes one message of `key` and reports whether it is within the limit. The counts are in memory: a
 * background that restarts forgets them, which gives a sender one more burst.
 */
export function createRateLimit({ burst, perSecond }: Limit) {
  const buckets = new Map<string | number, { left: number; atMs: number }>();
  return (key: string | number, nowMs: number): boolean => {
    const { left, atMs } = buckets.get(key) ?? { left: burst, atMs: nowMs };
    const refilled = Math.min(burst, left + (Math.max(0, nowMs - atMs) / 1000) * perSecond);
    const isWithin = refilled >= 1;
    buckets.set(key, { left: isWithin ? refilled - 1 : refilled, atMs: nowMs });
    if (buckets.size > maxBuckets) buckets.delete(buckets.keys().next().value!);
    return isWithin;
  };
}

/** The oldest, of tabs that closed long ago, are forgotten. */
const maxBuckets = 1000;
