import { expect, test } from "vitest";
import { pairExchanges } from "./pair-exchanges.ts";
import { request, timing } from "../../test/sample-records.ts";
import type { VisitRecord } from "../records.ts";

const pairs = (...records: VisitRecord[]) =>
  pairExchanges(records).map(({ hops, timing: entry }) => [
    hops.map(({ requestId }) => requestId).join("+"),
    entry?.index,
  ]);

test("the second request of an address is paired with its second entry, in any order of arrival", () => {
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

test("an entry sent twice counts once", () => {
  expect(pairs(timing({ index: 3 }), timing({ index: 3 }))).toEqual([["", 3]]);
});

test("a navigation reported twice keeps its larger entry", () => {
  const navigation = { initiatorType: "navigation", urlHash: 4 };
  expect(
    pairs(
      timing({ ...navigation, index: 0, transferBytes: 0 }),
      request({ urlHash: 4, isNavigation: true }),
      timing({ ...navigation, index: 5 }),
    ),
  ).toEqual([["1", 5]]);
});

test("a frame is paired with its own entry, and its entry in the parent is dropped", () => {
  expect(
    pairs(
      request({ requestId: "2", urlHash: 6, isNavigation: true }),
      timing({ index: 1, urlHash: 6, initiatorType: "iframe" }),
      timing({ document: "frame", index: 0, urlHash: 6, initiatorType: "navigation" }),
    ),
  ).toEqual([["2", 0]]);
});

test("a frame without a request is one exchange too", () => {
  expect(
    pairs(
      timing({ index: 1, urlHash: 6, initiatorType: "iframe" }),
      timing({ document: "frame", index: 0, urlHash: 6, initiatorType: "navigation" }),
    ),
  ).toEqual([["", 0]]);
});

test("a preflight is not paired with the entry of its request", () => {
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

test("with more entries than requests, those that ended at the same time are paired", () => {
  // The first entry came from the memory cache, without a request.
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

test("an entry served by a service worker is paired with the worker's request, the other with the page's", () => {
  expect(
    pairs(
      timing({ index: 1, startedMs: 100, endedMs: 200 }),
      timing({ index: 2, startedMs: 300, endedMs: 400, isFromServiceWorker: true }),
      request({ requestId: "4", endedMs: 200 }),
      request({ requestId: "5", endedMs: 390, isWorkerRequest: true }),
    ),
  ).toEqual([
    ["4", 1],
    ["5", 2],
  ]);
});

test("a worker's early fetch is not paired with the entry of the page's own request", () => {
  expect(
    pairs(
      request({ requestId: "4", endedMs: 150, isWorkerRequest: true }),
      timing({ index: 1, startedMs: 100, endedMs: 200 }),
      request({ requestId: "5", endedMs: 200 }),
    ),
  ).toEqual([
    ["4", undefined],
    ["5", 1],
  ]);
});

test("the final record of a response replaces its started record", () => {
  const [exchange] = pairExchanges([
    request({ outcome: "started", contentLength: 900 }),
    request({ outcome: "failed", headerBytes: 0, endedMs: 4000 }),
  ]);
  expect(exchange?.hops).toEqual([
    request({ outcome: "failed", contentLength: 900, endedMs: 4000, bodyMs: 3000 }),
  ]);
  const [completed] = pairExchanges([
    request({ outcome: "started" }),
    request({ outcome: "completed", endedMs: 4000 }),
  ]);
  expect(completed?.hops).toEqual([request({ endedMs: 4000 })]);
});

test("a page served by a service worker is paired with the worker's request", () => {
  const [exchange, ...others] = pairExchanges([
    timing({ initiatorType: "navigation", encodedBytes: 337, transferBytes: 637 }),
    request({ requestId: "4", isWorkerRequest: true }),
  ]);
  expect(others).toEqual([]);
  expect(exchange?.timing?.isFromServiceWorker).toBe(true);
});

test("a second entry for a request that Firefox counted is dropped", () => {
  expect(
    pairs(timing({ index: 1 }), timing({ index: 2 }), request({ requestId: "4", exactBytes: 900 })),
  ).toEqual([["4", 1]]);
});
