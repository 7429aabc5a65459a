/** An IPv4 address without the prefix of an IPv4-mapped IPv6 address. */
export const unmapAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");
