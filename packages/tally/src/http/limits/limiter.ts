import { dayMs } from "@digital-cleanup/challenge";
import { hash, randomBytes } from "node:crypto";

const minuteMs = 60_000;
const newHashKey = (): string => randomBytes(32).toString("base64url");

/**
 * Counts uses of an id in the current minute, or in another window, in memory. A text is counted under a hash whose key
 * changes each day: the counts name no address and cannot be linked from one day to the next. Bytes are a hash already,
 * which the database stores too.
 *
 * Of a hash, 40 bits are kept: of 400,000 ids a minute, two share a count about once in twelve minutes. Small integers
 * take no memory of their own, and many small maps grow one at a time: longer keys in one map stalled the server.
 */
export function createLimiter(maxUses: number, clock: () => number, windowMs = minuteMs) {
  let hashKey = newHashKey();
  let day = 0;
  let window = 0;
  /** By the first byte of a hash, then by the next four. */
  let uses: Map<number, number>[] = [];

  /** Counts a use. Returns the seconds to wait if it is above the limit. */
  return (id: string | Uint8Array): number | undefined => {
    const now = clock();
    if (Math.floor(now / dayMs) !== day) {
      day = Math.floor(now / dayMs);
      hashKey = newHashKey();
    }
    if (Math.floor(now / windowMs) !== window) {
      window = Math.floor(now / windowMs);
      uses = [];
    }
    const hashed =
      typeof id === "string" ? Buffer.from(hash("sha256", hashKey + id, "binary"), "binary") : id;
    const counts = (uses[hashed[0]!] ??= new Map());
    const key = hashed[1]! | (hashed[2]! << 8) | (hashed[3]! << 16) | (hashed[4]! << 24);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > maxUses ? Math.ceil(((window + 1) * windowMs - now) / 1000) : undefined;
  };
}
