import { isIPv6 } from "node:net";

/** The eight numbers of an IPv6 address. The last two may be written as an IPv4 address. */
function ipv6Groups(address: string): number[] {
  const withoutZone = address.replace(/%.*$/, "");
  const hexadecimal = withoutZone.replace(
    /(\d+)\.(\d+)\.(\d+)\.(\d+)$/,
    (_, ...bytes: string[]) => {
      const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number);
      return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
    },
  );
  const [head = "", tail = ""] = hexadecimal.split("::");
  const read = (groups: string) =>
    groups
      .split(":")
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16));
  const [before, after] = [read(head), read(tail)];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return [...before, ...zeros, ...after];
}

/**
 * The networks that a client's address is inside, from small to large. A household or an office has a whole /64 of IPv6,
 * and a provider may give one customer a /48, with 65,536 of them. An IPv4 address stands for itself.
 */
export function addressNetworks(address: string): { small: string; large?: string } {
  // Only IPv6 addresses have a colon, and to look for one takes less time than to check a whole address.
  if (!address.includes(":") || !isIPv6(address)) return { small: address };
  const groups = ipv6Groups(address);
  const [a, b, c, d, e, f, high = 0, low = 0] = groups;
  const isMapped = [a, b, c, d, e].every((group) => group === 0) && f === 0xffff;
  if (isMapped) return { small: [high >> 8, high & 255, low >> 8, low & 255].join(".") };
  const network = (bits: number) =>
    `${groups
      .slice(0, bits / 16)
      .map((group) => group.toString(16))
      .join(":")}::/${bits}`;
  return { small: network(64), large: network(48) };
}
