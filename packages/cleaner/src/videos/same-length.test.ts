import { expect, test } from "vitest";
import { groupByLength, videosOfSameLength } from "./same-length.ts";
import { entryOf } from "../test/find-in-memory.ts";

const lasting = (...lengths: number[]) =>
  lengths.map((durationMs, index) => ({
    path: `${index}.mp4`,
    bytes: 1,
    modifiedAtMs: 1,
    durationMs,
  }));
const lengthsOf = (...lengths: number[]) =>
  groupByLength(lasting(...lengths)).map((group) => group.map(({ durationMs }) => durationMs));

test("videos that differ by half a second are of the same length", () => {
  expect(lengthsOf(60_000, 10_000, 60_500, 61_001)).toEqual([[60_000, 60_500]]);
});

test("what lasts less than two seconds is not compared", () => {
  expect(lengthsOf(1000, 1000)).toEqual([]);
});

test("a chain of lengths is divided where they differ most", () => {
  // 10,000 and 10,900 differ by more than 5 %; the widest gap is before 10,480.
  expect(lengthsOf(10_000, 10_040, 10_480, 10_900)).toEqual([
    [10_000, 10_040],
    [10_480, 10_900],
  ]);
});

test("a file of another type, and one that cannot be read, are left out", async () => {
  const locked = {
    ...entryOf("a.mp4", new Uint8Array(50)),
    read: () => Promise.reject(new Error()),
  };
  expect(await videosOfSameLength([locked, entryOf("b.txt", new Uint8Array(50))])).toEqual([]);
});
