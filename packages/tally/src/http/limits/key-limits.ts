import type { Context } from "hono";
import { tooManyRequests, type WriteLimits } from "./write-limits.ts";

/**
 * Requests with an organiser's, helper's or operator's key do not count against their address: a person who guesses keys
 * or floods an event must not lock out the desk in the same room.
 */
export type KeyLimits = WriteLimits & {
  /** Counts a request without the right key. */
  ofWrongKey: (address: string) => number | undefined;
  /** Counts a request with a right key, by the hash of the key. */
  ofRightKey: (keyHash: Uint8Array) => number | undefined;
};

/** Counts a wrong or missing key. Returns the refusal, or a 429 if the address has tried too many. */
export function refuseKey(
  { readAddress, ofWrongKey }: KeyLimits,
  context: Context,
  refusal: Response,
): Response {
  const waitSeconds = ofWrongKey(readAddress(context));
  return waitSeconds === undefined ? refusal : tooManyRequests(waitSeconds);
}
