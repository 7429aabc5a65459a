import { expect, test } from "vitest";
import { align } from "./align.ts";

test("as many of each go in their order, whatever the times", () => {
  expect(align([1, 2], [900, 800])).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test("what has no counterpart is what lies furthest in time", () => {
  // 100 → 101 and 500 → 502 differ by 3; any other choice by more.
  expect(align([100, 500], [101, 300, 502])).toEqual([
    [0, 0],
    [1, 2],
  ]);
  expect(align([101, 300, 502], [290, 500])).toEqual([
    [1, 0],
    [2, 1],
  ]);
});

test("ten thousand polls of one address are still paired", () => {
  const times = Array.from({ length: 10_000 }, (_, poll) => poll);
  expect(align(times, times.slice(0, 4_000)).length).toBe(4_000);
});
