import { expect, test } from "vitest";
import { observedSchema } from "./messages.ts";
import { sampleEntry as entry, sampleObserved } from "./test-data/sample-observed.ts";

const player = { urlHash: 5, bufferedShare: 0.5, isFedByScript: false, seenMs: 1000 };
const stream = {
  stream: 1,
  urlHash: 5,
  host: "site.example",
  bytesDown: 100,
  bytesUp: 0,
  startedMs: 1000,
  endedMs: 1200,
};
const observed = sampleObserved({ routeHash: 6, routes: 2, entries: [entry, player, stream] });

test("a message of an observer is valid", () => {
  expect(observedSchema.safeParse(observed).success).toBe(true);
});

test.each([
  ["more pixels than an observer sends", { entries: [{ ...entry, pixels: 1e10 }] }],
  ["a negative size", { entries: [{ ...entry, encodedBytes: -1 }] }],
  ["more bytes than ten terabytes", { entries: [{ ...entry, encodedBytes: 1e14 }] }],
  ["an invented kind", { entries: [{ ...entry, kind: "__proto__" }] }],
  ["a host that is too long", { entries: [{ ...entry, host: "a".repeat(300) }] }],
  ["too many entries", { entries: Array.from({ length: 1001 }, () => entry) }],
  ["a share above one", { entries: [{ ...player, bufferedShare: 1.1 }] }],
  ["a stream with a broken number", { entries: [{ ...stream, stream: 0.5 }] }],
  ["more streams than are counted", { entries: [{ ...stream, stream: 1001 }] }],
  ["too many routes", { routes: 1e6 }],
  ["a document that is a path", { document: "../../../state" }],
])("%s is refused", (_name, changes) => {
  expect(observedSchema.safeParse({ ...observed, ...changes }).success).toBe(false);
});

test("an address is removed", () => {
  const parsed = observedSchema.parse({ ...observed, url: "https://site.example/secret" });
  expect(parsed).toEqual(observed);
});
