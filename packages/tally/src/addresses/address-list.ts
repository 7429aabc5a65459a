import { BlockList, isIP, isIPv6 } from "node:net";

/** Reads a list of addresses and networks (`127.0.0.1, 10.0.0.0/8`). Throws on anything else. */
export function readAddressList(list: string): BlockList {
  const addresses = new BlockList();
  for (const entry of list.split(",").map((part) => part.trim())) {
    if (entry === "") continue;
    const [, address = "", prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (!isIP(address) || Number(prefix ?? 0) > (family === "ipv6" ? 128 : 32)) {
      throw new RangeError(`${entry} is not an address`);
    }
    if (prefix === undefined) addresses.addAddress(address, family);
    else addresses.addSubnet(address, Number(prefix), family);
  }
  return addresses;
}

/** Whether an address, which may be no address at all, is in a list. */
export const isListed = (address: string, list: BlockList): boolean =>
  isIP(address) !== 0 && list.check(address, isIPv6(address) ? "ipv6" : "ipv4");
