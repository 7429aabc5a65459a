import { type BlockList, isIP, isIPv6 } from "node:net";
import { isListed } from "../../addresses/address-list.ts";
import { unmapAddress } from "../../addresses/unmap-address.ts";

/**
 * The address in one entry of `X-Forwarded-For`. Some proxies add the client's port, and then put IPv6 addresses in
 * brackets: `192.0.2.1:5678`, `[2001:db8::1]:443`. Undefined if the entry is no address, such as "unknown".
 */
function hopAddress(hop: string): string | undefined {
  const [, ipv6, ipv4, port = "0"] =
    /^(?:\[([\da-f:.]+)\]|([\d.]+))(?::(\d{1,5}))?$/i.exec(hop) ?? [];
  const isValid = ipv6 === undefined ? isIP(ipv4 ?? hop) : isIPv6(ipv6);
  return isValid && Number(port) < 65_536 ? unmapAddress(ipv6 ?? ipv4 ?? hop) : undefined;
}

/**
 * The address of the client: the peer, or, if the peer is a trusted proxy, the nearest forwarded address that is not.
 * Entries further left in the header come from the client itself and prove nothing. If the nearest one is no address,
 * the client counts as the proxy that forwarded it.
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | undefined,
  proxies: BlockList,
): string {
  let nearest = unmapAddress(peer);
  if (forwardedFor === undefined) return nearest;
  const hops = forwardedFor.split(",");
  while (isListed(nearest, proxies)) {
    const address = hopAddress(hops.pop()?.trim() ?? "");
    if (address === undefined) break;
    nearest = address;
  }
  return nearest;
}
