import { hash, randomBytes } from "node:crypto";
import { keyText } from "../../keys/key-text.ts";

const windowMs = 60_000;
const dayMs = 86_400_000;
const newHashKey = (): string => randomBytes(32).toString("base64url");

/**
 * Counts uses of an id in the current minute, in memory. A text is counted under a hash whose key changes each day: the
 * counts name no address and cannot be linked from one day to the next. Bytes are a hash already, which the database
 * stores too.
 */
export function createLimiter(usesPerMinute: number, clock: () => number) {
  let hashKey = newHashKey();
  let day = 0;
  let minute = 0;
  const uses = new Map<string, number>();

  /** Counts a use. Returns the seconds to wait if it is above the limit. */
  return (id: string | Uint8Array): number | undefined => {
    const now = clock();
    if (Math.floor(now / dayMs) !== day) {
      day = Math.floor(now / dayMs);
      hashKey = newHashKey();
      uses.clear();
    }
    if (Math.floor(now / windowMs) !== minute) {
      minute = Math.floor(now / windowMs);
      uses.clear();
    }
    const hashed = typeof id === "string" ? hash("sha256", hashKey + id, "base64url") : keyText(id);
    const count = (uses.get(hashed) ?? 0) + 1;
    uses.set(hashed, count);
    return count > usesPerMinute ? Math.ceil(((minute + 1) * windowMs - now) / 1000) : undefined;
  };
}
