import type { BlockList } from "node:net";
import { createAddressLimiter } from "./address-limiter.ts";
import { isListed } from "../../addresses/address-list.ts";
import type { KeyLimits } from "./key-limits.ts";
import { createLimiter } from "./limiter.ts";
import { tooManyRequests, type WriteLimits } from "./write-limits.ts";

type Uses = {
  writesPerAddress: number;
  writesPerKey: number;
  /** Addresses that the operator knows to be shared by many people; undefined if there are none. */
  sharedAddresses?: BlockList | undefined;
  writesPerSharedAddress: number;
};

/** A desk whose link was replaced tries a few times a minute; guessing needs far more. */
const wrongKeysPerAddress = 60;

const ownRefusal = (limit: number): string =>
  `More than ${limit} writes a minute come from this address (--writes-per-address). If many people share it, the operator of the server can list it in --shared-addresses`;
const sharedRefusal = (limit: number): string =>
  `More than ${limit} writes a minute come from this shared address (--writes-per-shared-address)`;

/** The limits of a server. A right key may be used as often as an address may write: many helpers can share one. */
export function createLimits(
  { writesPerAddress, writesPerKey, sharedAddresses, writesPerSharedAddress }: Uses,
  clock: () => number,
  readAddress: WriteLimits["readAddress"],
): KeyLimits & { takeRefusals(): { own: number; shared: number } } {
  const ofOwn = createAddressLimiter(writesPerAddress, clock);
  const ofShared = createAddressLimiter(writesPerSharedAddress, clock);
  const isShared = (address: string): boolean =>
    sharedAddresses !== undefined && isListed(address, sharedAddresses);
  let refused = { own: 0, shared: 0 };
  return {
    ofAddress: (address) => (isShared(address) ? ofShared : ofOwn)(address),
    refuseAddress(address, waitSeconds) {
      const kind = isShared(address) ? "shared" : "own";
      refused[kind] += 1;
      return tooManyRequests(
        waitSeconds,
        kind === "own" ? ownRefusal(writesPerAddress) : sharedRefusal(writesPerSharedAddress),
      );
    },
    ofKey: createLimiter(writesPerKey, clock),
    ofWrongKey: createAddressLimiter(wrongKeysPerAddress, clock),
    ofRightKey: createLimiter(writesPerAddress, clock),
    readAddress,

    /** How many writes each limit of addresses has refused since the last call. */
    takeRefusals() {
      const taken = refused;
      refused = { own: 0, shared: 0 };
      return taken;
    },
  };
}
