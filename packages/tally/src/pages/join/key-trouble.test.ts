import { expect, test } from "vitest";
import { keyTrouble } from "./key-trouble.ts";

const fingerprint = "9f86 d081 884c 7d65";
const nothing = { fingerprint, seenKey: undefined, linked: undefined };
const guarded = { placeKey: "the key" };

test("a link that names the event's key, in any form, is trusted, and so is one that names none", () => {
  expect(keyTrouble(guarded, nothing)).toBeUndefined();
  expect(keyTrouble(guarded, { ...nothing, linked: "9f86d081884c7d65" })).toBeUndefined();
  expect(keyTrouble(guarded, { ...nothing, linked: "9F86-D081-884C-7D65" })).toBeUndefined();
});

test("another key than the link's is refused, and so is an event that has none any more", () => {
  expect(keyTrouble(guarded, { ...nothing, linked: "0000d081884c7d65" })).toBe("otherKey");
  expect(keyTrouble({}, { ...nothing, fingerprint: undefined, linked: "9f86d081884c7d65" })).toBe(
    "otherKey",
  );
});

test("another key than the one seen first is refused, whatever the link says", () => {
  const seen = { ...nothing, seenKey: "the key of before" };
  expect(keyTrouble(guarded, seen)).toBe("changedKey");
  expect(keyTrouble(guarded, { ...seen, linked: "9f86d081884c7d65" })).toBe("changedKey");
  expect(keyTrouble(guarded, { ...seen, seenKey: "the key" })).toBeUndefined();
});

test("where plain http computes no fingerprint, only what was seen is compared", () => {
  const unknown = { ...nothing, fingerprint: undefined };
  expect(keyTrouble(guarded, { ...unknown, linked: "0000d081884c7d65" })).toBeUndefined();
  expect(keyTrouble(guarded, { ...unknown, seenKey: "the key of before" })).toBe("changedKey");
});
