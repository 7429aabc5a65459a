import { expect, test } from "vitest";
import { createNetworkPlaces } from "./network-places.ts";

const open = () => createNetworkPlaces(2, 10);
const ipv4 = (last: number) => ({ small: `203.0.113.${last}` });
const ipv6 = (subnet: number) => ({ small: `2001:db8:1:${subnet}::/64`, large: "2001:db8:1::/48" });

test("an address has its own places, and gets one back when one is left", () => {
  const places = open();
  const leave = places.take(ipv4(7));
  places.take(ipv4(7));
  expect(places.take(ipv4(7))).toBe("networkFull");
  expect(places.take(ipv4(8))).toBeTypeOf("function");
  if (typeof leave === "function") leave();
  expect(places.take(ipv4(7))).toBeTypeOf("function");
  expect(places.count()).toBe(3);
});

test("the networks of a large one share twice as many places", () => {
  const places = open();
  // Of each pair, two; of the large network, 2 × 2.
  for (const subnet of [1, 1, 2, 2]) expect(places.take(ipv6(subnet))).toBeTypeOf("function");
  expect(places.take(ipv6(1))).toBe("networkFull");
  expect(places.take(ipv6(3))).toBe("networkFull");
  expect(places.take(ipv4(1))).toBeTypeOf("function");
});

test("all addresses together have a maximum", () => {
  const places = open();
  for (let last = 0; last < 10; last += 1) places.take(ipv4(last));
  expect(places.take(ipv4(10))).toBe("full");
});
