import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type WebmailMessage, webmailMessageSchema } from "../messages.ts";
import { admitMessage } from "./admit-message.ts";
import { confirmAddresses, markAddressUsed } from "./open-panel.ts";

const origin = "https://mail.example";
const url = "https://lists.example/off?u=1";
const addressId = "id of it";
const panel = {
  origin,
  panel: "newsletters" as const,
  addresses: [{ id: addressId, isUsed: false }],
};
const page = { origin, isWatched: true, isTopFrame: true, panel, addressId };
const leave: WebmailMessage = { type: "webmail/unsubscribe", url };

test("an address is left once, and only if it was confirmed for the open panel", () => {
  expect(admitMessage(leave, page)).toBe(true);
  const used = markAddressUsed(panel, addressId);
  expect(admitMessage(leave, { ...page, panel: used })).toBe(false);
  // Confirming it again does not make it new.
  expect(confirmAddresses(used, [addressId])).toEqual(used);
  expect(admitMessage(leave, { ...page, panel: { ...panel, addresses: [] } })).toBe(false);
  expect(admitMessage(leave, { ...page, addressId: "another" })).toBe(false);
});

test.each(["http://l.test/off", "javascript:alert(1)", "mailto:off@l.test", "file:///x"])(
  "%s is no address to unsubscribe at",
  (wrong) => expect(admitMessage({ ...leave, url: wrong }, page)).toBe(false),
);

test.each([
  ["no panel is open", { panel: undefined }],
  ["the panel is of another page", { panel: { ...panel, origin: "https://other.example" } }],
  ["a frame asks", { isTopFrame: false }],
  ["the page is not watched", { isWatched: false }],
])("nothing is left if %s", (_why, change) => {
  expect(admitMessage(leave, { ...page, ...change })).toBe(false);
});

test("only what does something is asked, and only public servers are", () => {
  const order: WebmailMessage = { type: "webmail/order", number: 1, leaves: [url], moves: 0 };
  const isAdmitted = (change: object) => admitMessage({ ...order, ...change }, page);
  expect(isAdmitted({})).toBe(true);
  expect(isAdmitted({ leaves: [], moves: 12 })).toBe(true);
  expect(isAdmitted({ leaves: [] })).toBe(false);
  for (const wrong of ["http://lists.example/", "https://192.168.1.1/", "https://a:b@l.example/"])
    expect(isAdmitted({ leaves: [url, wrong] })).toBe(false);
  expect(admitMessage(order, { ...page, panel: undefined })).toBe(false);
});

test("whatever a page sends, it leaves no list that was not confirmed for an open panel", () => {
  const hosts = fc.constantFrom("lists.example", "localhost", "127.0.0.1", "[::1]", "10.0.0.1");
  const address = fc
    .tuple(fc.constantFrom("https", "http", "ftp"), hosts, fc.webPath())
    .map(([scheme, host, path]) => `${scheme}://${host}${path}`);
  const messages = fc.oneof(
    fc.anything(),
    fc.record({
      type: fc.constantFrom("webmail/unsubscribe", "webmail/order"),
      url: address,
    }),
  );
  const senders = fc.record({
    origin: fc.constantFrom(origin, "https://other.example"),
    isWatched: fc.boolean(),
    isTopFrame: fc.boolean(),
    addressId: fc.constantFrom("a", "b", "c"),
    panel: fc.option(
      fc.record({
        origin: fc.constant(origin),
        panel: fc.constantFrom("newsletters", "weight"),
        addresses: fc.array(fc.record({ id: fc.constantFrom("a", "b"), isUsed: fc.boolean() })),
      }),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(messages, senders, (given, sender) => {
      const { data } = webmailMessageSchema.safeParse(given);
      if (data?.type !== "webmail/unsubscribe" || !admitMessage(data, sender)) return;
      expect(sender).toMatchObject({ isWatched: true, isTopFrame: true });
      const { addressId: id } = sender;
      expect(sender.panel?.addresses).toContainEqual({ id, isUsed: false });
      expect(new URL(data.url).hostname).toBe("lists.example");
    }),
  );
});
