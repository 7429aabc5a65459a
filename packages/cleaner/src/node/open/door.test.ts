import { expect, test } from "vitest";
import { createDoor } from "./door.ts";

const host = "127.0.0.1:4321";
const own = { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" };

test.each([
  ["the page itself", own],
  ["the navigation that opens the page", { host, "sec-fetch-site": "none" }],
  ["a browser that sends no fetch metadata", { host }],
])("a request of %s is let in", (_who, headers) => {
  expect(createDoor(host).isOwn(headers)).toBe(true);
});

test.each([
  ["a name that resolves to this machine", { ...own, host: "rebound.example:4321" }],
  ["another port", { ...own, host: "127.0.0.1:80" }],
  ["a page of another site", { ...own, origin: "https://elsewhere.example" }],
  ["a sandboxed page", { ...own, origin: "null" }],
  ["a link of another site", { host, "sec-fetch-site": "cross-site" }],
  ["another server of this machine", { host, "sec-fetch-site": "same-site" }],
  ["a request without a host", {}],
])("a request of %s is refused", (_who, headers) => {
  expect(createDoor(host).isOwn(headers)).toBe(false);
});

test("the key is exchanged once for the token", () => {
  const door = createDoor(host);
  expect(door.exchange(`${door.key}x`)).toBeUndefined();
  const token = door.exchange(door.key);
  expect(door.hasToken({ authorization: `Bearer ${token}` })).toBe(true);
  expect(door.exchange(door.key)).toBeUndefined();
});

test("neither the key nor nothing is a token", () => {
  const door = createDoor(host);
  expect(door.hasToken({})).toBe(false);
  expect(door.hasToken({ authorization: `Bearer ${door.key}` })).toBe(false);
});

test("keys and tokens have 256 bits and differ", () => {
  const [one, other] = [createDoor(host), createDoor(host)];
  expect(Buffer.from(one.key, "base64url")).toHaveLength(32);
  expect(new Set([one.key, one.exchange(one.key), other.key]).size).toBe(3);
});
