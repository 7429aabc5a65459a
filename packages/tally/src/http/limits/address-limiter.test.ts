import { expect, test } from "vitest";
import { createAddressLimiter } from "./address-limiter.ts";

const limiter = (usesPerMinute: number) => createAddressLimiter(usesPerMinute, () => 0);
/** How many of `count` uses are allowed. */
const countAllowed = (
  limit: ReturnType<typeof limiter>,
  count: number,
  addressOf: (index: number) => string,
) =>
  Array.from({ length: count }, (_, index) => limit(addressOf(index))).filter(
    (wait) => wait === undefined,
  ).length;

test("addresses of one /64 share a limit, and those of the next have their own", () => {
  const limit = limiter(3);
  expect(countAllowed(limit, 5, (index) => `2001:db8:1:2::${index}`)).toBe(3);
  expect(countAllowed(limit, 5, () => "2001:db8:1:3::1")).toBe(3);
});

test("the /64s of a /48 share four times the limit, which one of them cannot use up", () => {
  const limit = limiter(3);
  // 3 of these 50 count for the /48, which has 9 left.
  expect(countAllowed(limit, 50, () => "2001:db8:1:2::1")).toBe(3);
  expect(countAllowed(limit, 50, (index) => `2001:db8:1:${index + 100}::1`)).toBe(9);
  expect(countAllowed(limit, 1, () => "2001:db8:2:2::1")).toBe(1);
});

test("IPv4 addresses have a limit each", () => {
  const limit = limiter(1);
  expect(countAllowed(limit, 2, () => "203.0.113.7")).toBe(1);
  expect(countAllowed(limit, 1, () => "203.0.113.8")).toBe(1);
});
