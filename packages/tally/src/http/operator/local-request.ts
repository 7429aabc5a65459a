import { BlockList, isIPv6 } from "node:net";
import { withoutMapping } from "../limits/client-address.ts";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** What proxies add to what they pass on for somebody else. */
const forwarding = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"];

/** Whether this machine asks for itself, rather than a proxy on it for somebody else. */
export function isLocalRequest(
  peer: string,
  header: (name: string) => string | undefined,
): boolean {
  const address = withoutMapping(peer);
  return (
    loopback.check(address, isIPv6(address) ? "ipv6" : "ipv4") &&
    forwarding.every((name) => header(name) === undefined)
  );
}
