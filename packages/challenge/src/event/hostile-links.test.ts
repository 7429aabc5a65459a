import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatReceipt, parseReceipt } from "../participant/restore/receipt.ts";
import { eventCodeSchema } from "../vocabulary.ts";
import { parseJoinAddress } from "./join-address.ts";

/** The same cases at each run. */
const runs = { seed: 17, numRuns: 2000 };
const secret = "kX3vT0mQd1w9aBzYc7LrEg";
const piece = fc.oneof(
  fc.constantFrom(
    "https://",
    "http://",
    "javascript:",
    "menage.exemple.fr",
    "localhost",
    "127.0.0.1",
    "user:word@",
    "/e/",
    "BRUME27",
    "/../",
    "@",
    ":443",
    "\u202e",
  ),
  fc.constantFrom("#key=abc", "#receipt=", `#receipt=${secret}`, "&ticket=", "?", "#", " ", "\n"),
  fc.string({ maxLength: 4 }),
);
const link = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
  fc.webUrl().map((url) => `${url}/e/BRUME27`),
);

test("whatever a link contains, its server is an origin with a path, over https or on this machine", () => {
  let read = 0;
  fc.assert(
    fc.property(link, (text) => {
      const joined = parseJoinAddress(text);
      if (!joined.ok) return;
      read += 1;
      const { protocol, hostname, username, search, hash } = new URL(joined.baseUrl);
      expect([username, search, hash]).toEqual(["", "", ""]);
      if (protocol !== "https:") expect(hostname).toMatch(/^(?:localhost|127\..*|\[::1\])$/);
      expect(eventCodeSchema.safeParse(joined.code).success).toBe(true);
    }),
    runs,
  );
  expect(read).toBeGreaterThan(100);
});

test("a receipt is read as it was written, and no other text is one", () => {
  fc.assert(
    fc.property(link, (text) => {
      const receipt = parseReceipt(text);
      if (receipt)
        expect(text).toContain(formatReceipt(receipt.address, receipt.secret).slice(-24));
      const joined = parseJoinAddress(text);
      if (!joined.ok) return;
      const address = { baseUrl: joined.baseUrl, code: joined.code };
      expect(parseReceipt(formatReceipt(address, secret))).toEqual({ address, secret });
    }),
    runs,
  );
});
