import { BlockList, isIP, isIPv6 } from "node:net";

/** Reads `TRUSTED_PROXIES`, a list of addresses and networks (`127.0.0.1, 10.0.0.0/8`). Throws on anything else. */
export function trustedProxies(list: string): BlockList {
  const proxies = new BlockList();
  for (const entry of list.split(",").map((part) => part.trim())) {
    if (entry === "") continue;
    const [, address = "", prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (!isIP(address) || Number(prefix ?? 0) > (family === "ipv6" ? 128 : 32)) {
      throw new RangeError(`TRUSTED_PROXIES: ${entry} is not an address`);
    }
    if (prefix === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(prefix), family);
  }
  return proxies;
}

/** An IPv4 address without the prefix of an IPv4-mapped IPv6 address. */
export const unmapAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

/**
 * The address of the client: the peer, or, if the peer is a trusted proxy, the nearest forwarded address that is not.
 * Entries further left in the header come from the client itself and prove nothing.
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | undefined,
  proxies: BlockList,
): string {
  const hops = [...(forwardedFor?.split(",") ?? []), peer].map((hop) => unmapAddress(hop.trim()));
  for (const hop of hops.toReversed()) {
    if (!isIP(hop)) break;
    if (!proxies.check(hop, isIPv6(hop) ? "ipv6" : "ipv4")) return limitedAddress(hop);
  }
  return limitedAddress(unmapAddress(peer));
}

/** The address that limits count. A household or an office has a whole /64 of IPv6. */
function limitedAddress(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail = ""] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const rest = tail.split(":").filter(Boolean);
  const zeros = Array.from({ length: 8 - groups.length - rest.length }, () => "0");
  return [...groups, ...zeros, ...rest].slice(0, 4).join(":");
}
