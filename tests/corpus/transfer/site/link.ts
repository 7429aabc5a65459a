import { setTimeout as wait } from "node:timers/promises";

/** A network with a speed and a delay, which all responses of a page share. */
export type Link = { latencyMs: number; carry: (bytes: number) => Promise<void> };

/** `carry` resolves once the link has carried everything given to it before, and these bytes. */
export function createLink(bytesPerMs: number, latencyMs: number): Link {
  let freeAtMs = 0;
  return {
    latencyMs,
    async carry(bytes) {
      freeAtMs = Math.max(freeAtMs, performance.now()) + bytes / bytesPerMs;
      const remainingMs = freeAtMs - performance.now();
      // Timers are no finer.
      if (remainingMs >= 1) await wait(remainingMs);
    },
  };
}
