import { expect, test } from "vitest";
import { alignTimes } from "./align-times.ts";

test("lists of equal length are paired by position", () => {
  expect(alignTimes([1, 2], [900, 800])).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test("the item left unpaired is the one furthest in time from any other", () => {
  // 100 → 101 and 500 → 502 differ by 3; any other choice by more.
  expect(alignTimes([100, 500], [101, 300, 502])).toEqual([
    [0, 0],
    [1, 2],
  ]);
  expect(alignTimes([101, 300, 502], [290, 500])).toEqual([
    [1, 0],
    [2, 1],
  ]);
});

test("ten thousand requests of one address are paired", () => {
  const times = Array.from({ length: 10_000 }, (_, index) => index);
  expect(alignTimes(times, times.slice(0, 4_000)).length).toBe(4_000);
});
