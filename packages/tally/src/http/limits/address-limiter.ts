import { addressNetworks } from "./address-networks.ts";
import { createLimiter } from "./limiter.ts";

/** A /48 is one household at some providers and a whole organisation at others. */
const largeNetworkShare = 4;

/**
 * Counts uses of an address in the current minute, or in another window. IPv6 addresses share the limit of their /64, and
 * the /64s of a /48 share four times as much.
 */
export function createAddressLimiter(maxUses: number, clock: () => number, windowMs?: number) {
  const limitSmall = createLimiter(maxUses, clock, windowMs);
  const limitLarge = createLimiter(maxUses * largeNetworkShare, clock, windowMs);

  /** Counts a use. Returns the seconds to wait if it is above the limit. */
  return (address: string): number | undefined => {
    const { small, large } = addressNetworks(address);
    // A use that the /64 refuses does not count for the /48: one network may not use up what its neighbours have.
    return limitSmall(small) ?? (large === undefined ? undefined : limitLarge(large));
  };
}
