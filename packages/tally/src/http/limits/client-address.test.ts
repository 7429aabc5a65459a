import { describe, expect, test } from "vitest";
import { clientAddress, trustedProxies } from "./client-address.ts";

const proxies = trustedProxies("127.0.0.1, 10.0.0.0/8, fd00::/8");

describe("the address of a client", () => {
  test("is the peer, whatever an untrusted header contains", () => {
    expect(clientAddress("203.0.113.7", "198.51.100.1", proxies)).toBe("203.0.113.7");
    expect(clientAddress("203.0.113.7", undefined, proxies)).toBe("203.0.113.7");
  });

  test("is the nearest hop behind trusted proxies, not an entry the client added", () => {
    const forwarded = "1.1.1.1, 198.51.100.1, 10.0.0.5";
    expect(clientAddress("127.0.0.1", forwarded, proxies)).toBe("198.51.100.1");
  });

  test("is the peer if a trusted proxy forwards no valid address", () => {
    expect(clientAddress("127.0.0.1", "unknown", proxies)).toBe("127.0.0.1");
  });

  test("is the IPv4 address of an IPv4-mapped IPv6 address", () => {
    expect(clientAddress("::ffff:127.0.0.1", "198.51.100.1", proxies)).toBe("198.51.100.1");
  });

  test("is the /64 network of an IPv6 address", () => {
    const one = clientAddress("2001:db8:1:2:aaaa::1", undefined, proxies);
    expect(one).toBe("2001:db8:1:2");
    expect(clientAddress("2001:db8:1:2::", undefined, proxies)).toBe(one);
    expect(clientAddress("2001:db8::1", undefined, proxies)).toBe("2001:db8:0:0");
  });
});

test.each(["proxy.exemple", "10.0.0.0/", "10.0.0.0/x", "10.0.0.0/33", "fd00::/129", "::1/8/8"])(
  "%s is no address or network, and is refused by name",
  (entry) => {
    expect(() => trustedProxies(`127.0.0.1, ${entry}`)).toThrow(entry);
  },
);
