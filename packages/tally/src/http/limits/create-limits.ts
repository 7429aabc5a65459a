import { createAddressLimiter } from "./address-limiter.ts";
import type { KeyLimits } from "./key-limits.ts";
import { createLimiter } from "./limiter.ts";
import type { WriteLimits } from "./write-limits.ts";

type Uses = { writesPerAddress: number; writesPerKey: number };

/** A desk whose link was replaced tries a few times a minute; guessing needs far more. */
const wrongKeysPerAddress = 60;

/** The limits of a server. A right key may be used as often as an address may write: many helpers can share one. */
export const createLimits = (
  { writesPerAddress, writesPerKey }: Uses,
  clock: () => number,
  readAddress: WriteLimits["readAddress"],
): KeyLimits => ({
  ofAddress: createAddressLimiter(writesPerAddress, clock),
  ofKey: createLimiter(writesPerKey, clock),
  ofWrongKey: createAddressLimiter(wrongKeysPerAddress, clock),
  ofRightKey: createLimiter(writesPerAddress, clock),
  readAddress,
});
