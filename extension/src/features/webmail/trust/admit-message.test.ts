import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type WebmailMessage, webmailMessageSchema } from "../messages.ts";
import { admitMessage, chooseAddress, markAddressUsed, maxAddresses } from "./admit-message.ts";

const origin = "https://mail.example";
const url = "https://lists.example/off?u=1";
const addressId = "id of it";
const panel = { origin, addresses: [{ id: addressId, isUsed: false }] };
const page = { origin, isWatched: true, isTopFrame: true, panel, addressId };
const leave: WebmailMessage = { type: "webmail/unsubscribe", url };

test("an address is left once, and only if it was chosen in the open panel", () => {
  expect(admitMessage(leave, page)).toBe(true);
  const used = markAddressUsed(panel, addressId);
  expect(admitMessage(leave, { ...page, panel: used })).toBe(false);
  // Choosing it again does not make it new.
  for (const isChosen of [false, true])
    expect(chooseAddress(used, addressId, isChosen)).toEqual(used);
  const kept = chooseAddress(panel, addressId, false);
  expect(admitMessage(leave, { ...page, panel: kept })).toBe(false);
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

test("as many addresses are chosen as one review finds, all of public servers", () => {
  const chose = (one: string) =>
    ({ type: "webmail/panel-chose", url: one, isChosen: true }) as const;
  expect(admitMessage(chose("https://lists.example/2"), page)).toBe(true);
  for (const wrong of ["http://lists.example/", "https://192.168.1.1/", "https://a:b@l.example/"])
    expect(admitMessage(chose(wrong), page)).toBe(false);
  let full = panel;
  for (let at = 0; at < 2 * maxAddresses; at++) full = chooseAddress(full, String(at), true);
  expect(full.addresses).toHaveLength(maxAddresses);
});

test("whatever a page sends, it leaves no list that was not chosen in an open panel", () => {
  const hosts = fc.constantFrom("lists.example", "localhost", "127.0.0.1", "[::1]", "10.0.0.1");
  const address = fc
    .tuple(fc.constantFrom("https", "http", "ftp"), hosts, fc.webPath())
    .map(([scheme, host, path]) => `${scheme}://${host}${path}`);
  const messages = fc.oneof(
    fc.anything(),
    fc.record({
      type: fc.constantFrom("webmail/unsubscribe", "webmail/panel-chose"),
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
