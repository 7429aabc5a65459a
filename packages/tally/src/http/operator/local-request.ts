import { BlockList, isIPv6 } from "node:net";
import { unmapAddress } from "../../addresses/unmap-address.ts";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Headers that proxies add to requests they forward. */
const forwardingHeaders = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"];

/** Whether a request comes from a program on this machine, and not through a proxy on it. */
export function isLocalRequest(
  peer: string,
  header: (name: string) => string | undefined,
): boolean {
  const address = unmapAddress(peer);
  return (
    loopback.check(address, isIPv6(address) ? "ipv6" : "ipv4") &&
    forwardingHeaders.every((name) => header(name) === undefined)
  );
}
