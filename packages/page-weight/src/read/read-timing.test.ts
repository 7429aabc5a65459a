import { expect, test } from "vitest";
import { readTiming, type TimingEntry } from "./read-timing.ts";
import { urlHash } from "./url-hash.ts";

const entry: TimingEntry = {
  name: "https://cdn.example/font.woff2?v=1",
  initiatorType: "css",
  startTime: 50,
  duration: 25,
  workerStart: 0,
  transferSize: 10_300,
  encodedBodySize: 10_000,
  decodedBodySize: 12_000,
};

test("an entry becomes a record with absolute times, without its address", () => {
  expect(readTiming(entry, 1000)).toEqual({
    urlHash: urlHash(entry.name),
    host: "cdn.example",
    kind: "font",
    initiatorType: "css",
    transferBytes: 10_300,
    encodedBytes: 10_000,
    decodedBytes: 12_000,
    isFromServiceWorker: false,
    startedMs: 1050,
    endedMs: 1075,
  });
});

test("a service worker responded if it started and nothing was transferred", () => {
  const read = (changes: Partial<TimingEntry>) =>
    readTiming({ ...entry, ...changes }, 1000).isFromServiceWorker;
  expect(read({ workerStart: 51, transferSize: 0 })).toBe(true);
  expect(read({ workerStart: 51 })).toBe(false);
});

test("the time a body took is that from its first byte, if something was transferred", () => {
  const read = (changes: Partial<TimingEntry>) =>
    readTiming({ ...entry, responseStart: 60, ...changes }, 1000).bodyMs;
  // 50 + 25 − 60
  expect(read({})).toBe(15);
  expect(read({ responseStart: 0 })).toBeUndefined();
  expect(read({ transferSize: 0 })).toBeUndefined();
});
