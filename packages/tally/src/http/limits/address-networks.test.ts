import { expect, test } from "vitest";
import { addressNetworks } from "./address-networks.ts";

test("an IPv6 address is inside a /64 and a /48, however it is written", () => {
  const networks = { small: "2001:db8:1:2::/64", large: "2001:db8:1::/48" };
  for (const address of [
    "2001:db8:1:2:aaaa::1",
    "2001:0DB8:0001:0002::",
    "2001:db8:1:2::203.0.113.7",
    "2001:db8:1:2:3:4:5:6",
    "2001:db8:1:2::1%eth0",
  ]) {
    expect(addressNetworks(address)).toEqual(networks);
  }
  expect(addressNetworks("2001:db8::1")).toEqual({
    small: "2001:db8:0:0::/64",
    large: "2001:db8:0::/48",
  });
});

test("an IPv4 address stands for itself, mapped into IPv6 too", () => {
  expect(addressNetworks("203.0.113.7")).toEqual({ small: "203.0.113.7" });
  // cb00:7107 is 203.0 : 113.7
  expect(addressNetworks("::ffff:cb00:7107")).toEqual({ small: "203.0.113.7" });
});
