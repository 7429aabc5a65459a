import { expect, test } from "vitest";
import { isListed, readAddressList } from "./address-list.ts";

test("a list contains its addresses, and those of its networks", () => {
  const list = readAddressList("192.0.2.1, 10.0.0.0/8,fd00::/8");
  const addresses = ["192.0.2.1", "192.0.2.2", "10.9.8.7", "fd12::1", "2001:db8::1", "unknown", ""];
  expect(addresses.filter((address) => isListed(address, list))).toEqual([
    "192.0.2.1",
    "10.9.8.7",
    "fd12::1",
  ]);
});

test.each(["proxy.exemple", "10.0.0.0/", "10.0.0.0/x", "10.0.0.0/33", "fd00::/129", "::1/8/8"])(
  "%s is no address or network, and is refused by name",
  (entry) => {
    expect(() => readAddressList(`127.0.0.1, ${entry}`)).toThrow(entry);
  },
);
