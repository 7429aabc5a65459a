import { expect, test } from "vitest";
import { pairTimings } from "./pair-timings.ts";
import { request, timing } from "./records-for-tests.ts";
import type { VisitRecord } from "./records.ts";

const pairs = (...records: VisitRecord[]) =>
  pairTimings(records).map(({ hops, timing: entry }) => [
    hops.map(({ requestId }) => requestId).join("+"),
    entry?.index,
  ]);

test("the second poll of an address gets the second entry, in whatever order they arrive", () => {
  expect(
    pairs(
      timing({ index: 8, startedMs: 2000 }),
      request({ requestId: "10" }),
      timing({ index: 7, startedMs: 1000 }),
      request({ requestId: "9" }),
    ),
  ).toEqual([
    ["9", 7],
    ["10", 8],
  ]);
});

test("a batch that was sent twice is one entry", () => {
  expect(pairs(timing({ index: 3 }), timing({ index: 3 }))).toEqual([["", 3]]);
});

test("a navigation seen first without sizes keeps its larger entry", () => {
  const navigation = { initiatorType: "navigation", urlHash: 4 };
  expect(
    pairs(
      timing({ ...navigation, index: 0, transferBytes: 0 }),
      request({ urlHash: 4, isNavigation: true }),
      timing({ ...navigation, index: 5 }),
    ),
  ).toEqual([["1", 5]]);
});

test("a frame's own entry is its, and the one in its parent is not counted again", () => {
  expect(
    pairs(
      request({ requestId: "2", urlHash: 6, isNavigation: true }),
      timing({ index: 1, urlHash: 6, initiatorType: "iframe" }),
      timing({ document: "frame", index: 0, urlHash: 6, initiatorType: "navigation" }),
    ),
  ).toEqual([["2", 0]]);
});

test("a frame seen only by timing is one exchange too", () => {
  expect(
    pairs(
      timing({ index: 1, urlHash: 6, initiatorType: "iframe" }),
      timing({ document: "frame", index: 0, urlHash: 6, initiatorType: "navigation" }),
    ),
  ).toEqual([["", 0]]);
});

test("a preflight takes no entry away from the request it asks for", () => {
  expect(
    pairs(
      request({ requestId: "5", method: "OPTIONS" }),
      request({ requestId: "6" }),
      timing({ index: 2 }),
    ),
  ).toEqual([
    ["5", undefined],
    ["6", 2],
  ]);
});

test("of more entries than requests, those that ended together belong together", () => {
  // The first entry came out of memory, without a request.
  expect(
    pairs(
      timing({ index: 1, startedMs: 100, endedMs: 101, transferBytes: 0 }),
      timing({ index: 2, startedMs: 5000, endedMs: 5100 }),
      request({ requestId: "4", endedMs: 5101 }),
    ),
  ).toEqual([
    ["4", 2],
    ["", 1],
  ]);
});

test("what a service worker answered goes to the worker's request, what it left alone to the page's", () => {
  expect(
    pairs(
      timing({ index: 1, startedMs: 100, endedMs: 200 }),
      timing({ index: 2, startedMs: 300, endedMs: 400, isFromWorker: true }),
      request({ requestId: "4", endedMs: 200 }),
      request({ requestId: "5", endedMs: 390, isOfWorker: true }),
    ),
  ).toEqual([
    ["4", 1],
    ["5", 2],
  ]);
});

test("what a worker fetched ahead takes no entry away from the page's own request", () => {
  expect(
    pairs(
      request({ requestId: "4", endedMs: 150, isOfWorker: true }),
      timing({ index: 1, startedMs: 100, endedMs: 200 }),
      request({ requestId: "5", endedMs: 200 }),
    ),
  ).toEqual([
    ["4", undefined],
    ["5", 1],
  ]);
});

test("the end of an answer takes the place of its beginning", () => {
  const [exchange] = pairTimings([
    request({ outcome: "started", contentLength: 900 }),
    request({ outcome: "failed", headerBytes: 0, endedMs: 4000 }),
  ]);
  expect(exchange?.hops).toEqual([
    request({ outcome: "failed", contentLength: 900, endedMs: 4000 }),
  ]);
  const [completed] = pairTimings([
    request({ outcome: "started" }),
    request({ outcome: "completed", endedMs: 4000 }),
  ]);
  expect(completed?.hops).toEqual([request({ endedMs: 4000 })]);
});

test("a page that a service worker answered is that worker's request", () => {
  const [exchange, ...others] = pairTimings([
    timing({ initiatorType: "navigation", encodedBytes: 337, transferBytes: 637 }),
    request({ requestId: "4", isOfWorker: true }),
  ]);
  expect(others).toEqual([]);
  expect(exchange?.timing?.isFromWorker).toBe(true);
});

test("a second entry of what Firefox counted is the first one told again", () => {
  expect(
    pairs(timing({ index: 1 }), timing({ index: 2 }), request({ requestId: "4", exactBytes: 900 })),
  ).toEqual([["4", 1]]);
});
