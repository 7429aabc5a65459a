/** `burst` at once, and `perSecond` on average. */
type Rate = { burst: number; perSecond: number };

/**
 * Limits what each sender may cost. A worker that ends loses the counts, which does no harm: it does not end during a flood.
 */
export function createRateLimit({ burst, perSecond }: Rate) {
  const senders = new Map<number, { left: number; atMs: number }>();
  return {
    /** Takes `cost` if the sender has that much left. */
    take(sender: number, cost: number, nowMs: number): boolean {
      const known = senders.get(sender) ?? { left: burst, atMs: nowMs };
      const refilled = (Math.max(0, nowMs - known.atMs) / 1000) * perSecond;
      const left = Math.min(burst, known.left + refilled);
      const isTaken = left >= cost;
      senders.set(sender, { left: isTaken ? left - cost : left, atMs: nowMs });
      return isTaken;
    },
    forget: (sender: number): void => void senders.delete(sender),
  };
}
