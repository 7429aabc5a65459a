import { describe, expect, test } from "vitest";
import { readAddressList } from "../../addresses/address-list.ts";
import { clientAddress } from "./client-address.ts";

const proxies = readAddressList("127.0.0.1, 10.0.0.0/8, fd00::/8");

describe("the address of a client", () => {
  test("is the peer, whatever an untrusted header contains", () => {
    expect(clientAddress("203.0.113.7", "198.51.100.1", proxies)).toBe("203.0.113.7");
    expect(clientAddress("203.0.113.7", undefined, proxies)).toBe("203.0.113.7");
  });

  test("is the nearest hop behind trusted proxies, not an entry the client added", () => {
    const forwarded = "1.1.1.1, 198.51.100.1, 10.0.0.5";
    expect(clientAddress("127.0.0.1", forwarded, proxies)).toBe("198.51.100.1");
  });

  test("is the IPv4 address of an IPv4-mapped IPv6 address", () => {
    expect(clientAddress("::ffff:127.0.0.1", "198.51.100.1", proxies)).toBe("198.51.100.1");
    expect(clientAddress("127.0.0.1", "::FFFF:198.51.100.1", proxies)).toBe("198.51.100.1");
  });

  test.each([
    ["198.51.100.1:5678", "198.51.100.1"],
    ["[2001:db8::1]:443", "2001:db8::1"],
    ["[2001:db8::1]", "2001:db8::1"],
    ["[::ffff:198.51.100.1]:80", "198.51.100.1"],
    ["2001:db8::1", "2001:db8::1"],
    ["198.51.100.1:5678, 10.0.0.5:61000, [fd00::2]:7", "198.51.100.1"],
  ])("is read from %s, with or without a port", (forwarded, address) => {
    expect(clientAddress("127.0.0.1", forwarded, proxies)).toBe(address);
  });

  test.each([
    "unknown",
    "",
    "198.51.100.1:",
    "198.51.100.1:99999",
    "[198.51.100.1]:80",
    "[2001:db8::1",
    "198.51.100",
    "1.1.1.1, _hidden",
  ])("is the proxy that forwards «%s», which is no address", (forwarded) => {
    expect(clientAddress("127.0.0.1", forwarded, proxies)).toBe("127.0.0.1");
    expect(clientAddress("127.0.0.1", `${forwarded}, 10.0.0.5`, proxies)).toBe("10.0.0.5");
  });

  test("is the furthest proxy if all are trusted", () => {
    expect(clientAddress("127.0.0.1", "10.0.0.7, 10.0.0.5", proxies)).toBe("10.0.0.7");
    expect(clientAddress("127.0.0.1", undefined, proxies)).toBe("127.0.0.1");
  });
});
