import { hash, randomBytes } from "node:crypto";

const windowMs = 60_000;
const dayMs = 86_400_000;

/**
 * Counts uses an id in the current minute, in memory and under a hash whose key is drawn anew each day: what is
 * kept names nobody and cannot be linked from one day to the next.
 */
export function createLimiter(usesPerMinute: number, clock: () => number) {
  let hashKey = randomBytes(32);
  let day = 0;
  let minute = 0;
  const uses = new Map<string, number>();

  /** Counts a use. Gives the seconds to wait where the limit is passed, else undefined. */
  return (id: string | Uint8Array): number | undefined => {
    const now = clock();
    if (Math.floor(now / dayMs) !== day) {
      day = Math.floor(now / dayMs);
      hashKey = randomBytes(32);
      uses.clear();
    }
    if (Math.floor(now / windowMs) !== minute) {
      minute = Math.floor(now / windowMs);
      uses.clear();
    }
    const hashed = hash("sha256", Buffer.concat([hashKey, Buffer.from(id)]), "base64url");
    const count = (uses.get(hashed) ?? 0) + 1;
    uses.set(hashed, count);
    return count > usesPerMinute ? Math.ceil(((minute + 1) * windowMs - now) / 1000) : undefined;
  };
}
