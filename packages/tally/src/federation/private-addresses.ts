import { isListed, readAddressList } from "../addresses/address-list.ts";
import { unmapAddress } from "../addresses/unmap-address.ts";

/** IANA's special-purpose registries: loopback, private, link-local, shared, benchmarking, multicast, reserved. */
const specialPurpose = readAddressList(
  [
    "0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12",
    "192.0.0.0/24, 192.0.2.0/24, 192.168.0.0/16, 198.18.0.0/15, 198.51.100.0/24, 203.0.113.0/24",
    "224.0.0.0/3, ::/96, 64:ff9b::/96, 100::/64, 2001:db8::/32, fc00::/7, fe80::/10, ff00::/8",
  ].join(", "),
);

/** Whether an IP address is none of a server on the internet. */
export const isPrivateAddress = (address: string): boolean =>
  isListed(unmapAddress(address), specialPurpose);
