import { expect, test } from "vitest";
import { isLocalRequest } from "./local-request.ts";

const without = () => undefined;

test.each(["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"])("%s is this machine", (peer) => {
  expect(isLocalRequest(peer, without)).toBe(true);
});

test.each(["192.0.2.1", "2001:db8::1", "::ffff:10.0.0.1", ""])(
  "«%s» is not this machine",
  (peer) => {
    expect(isLocalRequest(peer, without)).toBe(false);
  },
);

test.each(["x-forwarded-for", "forwarded", "via", "x-real-ip"])(
  "a proxy on this machine that sends %s forwards another client's request",
  (name) => {
    expect(isLocalRequest("127.0.0.1", (asked) => (asked === name ? "x" : undefined))).toBe(false);
  },
);
