import type { BlockList } from "node:net";
import { isListed } from "../../addresses/address-list.ts";
import { createNetworkPlaces } from "../../addresses/network-places.ts";
import { unmapAddress } from "../../addresses/unmap-address.ts";
import { createAddressLimiter } from "./address-limiter.ts";
import { addressNetworks } from "./address-networks.ts";

type Settings = {
  proxies: BlockList;
  sharedAddresses: BlockList | undefined;
  connectionsPerAddress: number;
};

const secondMs = 1000;
/** The part of its connections that an address may open within a second. */
const newShare = 0.1;
/** How many times as many connections as another a shared address may have. */
const sharedFactor = 10;

function createPlaces(max: number, clock: () => number) {
  const places = createNetworkPlaces(max);
  const limitNew = createAddressLimiter(Math.ceil(max * newShare), clock, secondMs);
  return (address: string): (() => void) | undefined => {
    if (limitNew(address) !== undefined) return;
    const leave = places.take(addressNetworks(address));
    return typeof leave === "string" ? undefined : leave;
  };
}

/** Limits the connections of an address. Those of trusted proxies belong to many clients, whose requests are counted. */
export function createConnectionLimits(
  { proxies, sharedAddresses, connectionsPerAddress }: Settings,
  clock: () => number,
) {
  const takeOwn = createPlaces(connectionsPerAddress, clock);
  const takeShared = createPlaces(connectionsPerAddress * sharedFactor, clock);
  let refused = 0;
  return {
    /** Takes a place for a new connection. Returns the function that frees it; undefined if there is none. */
    take(peer: string): (() => void) | undefined {
      const address = unmapAddress(peer);
      if (isListed(address, proxies)) return () => undefined;
      const isShared = sharedAddresses !== undefined && isListed(address, sharedAddresses);
      const leave = (isShared ? takeShared : takeOwn)(address);
      if (!leave) refused += 1;
      return leave;
    },

    /** How many connections were refused since the last call. */
    takeRefused(): number {
      const taken = refused;
      refused = 0;
      return taken;
    },
  };
}

export type ConnectionLimits = ReturnType<typeof createConnectionLimits>;
