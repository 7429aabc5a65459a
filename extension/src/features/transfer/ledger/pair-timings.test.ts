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
