/** Names that resolve within a machine or a local network (RFC 6761, RFC 6762, RFC 8375, and what routers and companies use). */
const localNames =
  /(^|\.)(localhost|local|internal|intranet|private|corp|home|lan|localdomain|home\.arpa)$/;

/** IPv4 blocks that no public server has (IANA's special-purpose registry). */
const specialIpv4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];

/**
 * Whether the host of a URL may be a public server, by its name or address alone: a public name may still resolve to a private address.
 * Expects `URL.hostname`, in which every notation of an IPv4 address is already the dotted one.
 */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/(?<!\.)\.+$/, "");
  if (host.startsWith("[")) return isPublicIpv6(host);
  if (/^\d+(\.\d+){3}$/.test(host)) return isPublicIpv4(host);
  return host.includes(".") && !localNames.test(host);
}

const toNumber = (address: string): number =>
  address.split(".").reduce((number, part) => number * 256 + Number(part), 0);

const isPublicIpv4 = (address: string): boolean =>
  !specialIpv4.some((block) => {
    const [first, prefixLength] = block.split("/") as [string, string];
    const size = 2 ** (32 - Number(prefixLength));
    return Math.floor(toNumber(address) / size) === Math.floor(toNumber(first) / size);
  });

/**
 * Only global unicast, 2000::/3, without documentation (2001:db8::/32, 3fff::/20), protocol assignments (2001::/23) and 6to4, which
 * contains an IPv4 address (2002::/16). Mapped and translated IPv4 addresses are outside of 2000::/3.
 */
function isPublicIpv6(host: string): boolean {
  const [first = 0, second = 0] = host
    .slice(1)
    .split(":")
    .map((group) => Number.parseInt(group || "0", 16));
  if (first >> 13 !== 1) return false;
  if (first === 0x2001) return second >> 9 !== 0 && second !== 0xdb8;
  return first !== 0x2002 && !(first === 0x3fff && second >> 12 === 0);
}
