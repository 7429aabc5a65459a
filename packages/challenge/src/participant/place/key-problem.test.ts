import { expect, test } from "vitest";
import { keyProblem } from "./key-problem.ts";

const fingerprint = "9f86 d081 884c 7d65";
const nothing = { fingerprint, seenKey: undefined, linked: undefined };
const guarded = { placeKey: "the key" };

test("a link with the key of the event, or with no key, is accepted", () => {
  expect(keyProblem(guarded, nothing)).toBeUndefined();
  expect(keyProblem(guarded, { ...nothing, linked: "9f86d081884c7d65" })).toBeUndefined();
  expect(keyProblem(guarded, { ...nothing, linked: "9F86-D081-884C-7D65" })).toBeUndefined();
});

test("another key than that of the link is refused, and so is an event without a key", () => {
  expect(keyProblem(guarded, { ...nothing, linked: "0000d081884c7d65" })).toBe("otherKey");
  expect(keyProblem({}, { ...nothing, fingerprint: undefined, linked: "9f86d081884c7d65" })).toBe(
    "otherKey",
  );
});

test("another key than the first one seen is refused, whatever the link contains", () => {
  const seen = { ...nothing, seenKey: "the key of before" };
  expect(keyProblem(guarded, seen)).toBe("changedKey");
  expect(keyProblem(guarded, { ...seen, linked: "9f86d081884c7d65" })).toBe("changedKey");
  expect(keyProblem(guarded, { ...seen, seenKey: "the key" })).toBeUndefined();
});

test("on plain http, without a fingerprint, only the key seen before is compared", () => {
  const unknown = { ...nothing, fingerprint: undefined };
  expect(keyProblem(guarded, { ...unknown, linked: "0000d081884c7d65" })).toBeUndefined();
  expect(keyProblem(guarded, { ...unknown, seenKey: "the key of before" })).toBe("changedKey");
});
